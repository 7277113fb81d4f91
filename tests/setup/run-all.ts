import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type Check } from './suite.ts';
import { add, closingLine, noTests, readReport, type Totals } from './totals.ts';

const reports = join('.cache', 'reports');

const all = await runSuite();
console.log(closingLine(all));
process.exitCode = all.failed > 0 || all.skipped > 0 || all.passed === 0 ? 1 : 0;

async function runSuite(): Promise<Totals> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  let totals = noTests;
  const summary: string[] = [];
  for (const check of suite) {
    const startedAt = performance.now();
    console.log(`\n── ${check.name} (npm run ${check.script})`);
    // One after the other: they share two cores, a database and a browser.
    const result = await run(check);
    totals = add(totals, result);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    summary.push(`${result.failed > 0 ? '✗' : '✓'} ${check.name}: ${closingLine(result)} (${seconds} s)`);
  }
  console.log(`\n${summary.join('\n')}\n`);
  return totals;
}

async function run(check: Check): Promise<Totals> {
  if (check.counts === 'as-one') {
    const code = await npmRun(check.script, []);
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  }
  const file = join(reports, `${check.script.replace(':', '-')}.json`);
  const code = await npmRun(check.script, [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const result = readReport(await readJson(file));
  // The runner may fail after all tests have passed, for instance on an unhandled rejection.
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

function npmRun(script: string, options: readonly string[]): Promise<number> {
  const more = options.length > 0 ? ['--', ...options] : [];
  const child = spawn('npm', ['run', '--silent', script, ...more], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
