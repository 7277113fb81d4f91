import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

type Variables = Readonly<Record<string, string | undefined>>;

const run = promisify(execFile);
// Not import.meta.resolve, which vitest's module runner lacks.
const packageEntry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const archives = join(dirname(packageEntry), '..', 'bin');
const cache = fileURLToPath(new URL('../../.cache', import.meta.url));

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  // By its own name a headless Chromium counts as a bot, and the app answers bots with 410.
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36',
];

/**
 * Starts the Chromium that the npm package carries, as root or as an ordinary user, without any download.
 * Where the system lacks libnss3 and its kin, the package's own libraries are used. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = join(await unpack('chromium.br'), 'chromium');
  const env = { ...process.env, ...(await libraries(executablePath)), ...(await fonts()) };

  return chromium.launch({ executablePath, args: flags, env: definedOnly(env) });
}

/** Empty where the binary starts by itself: foreign libraries beside a newer libc do harm. */
async function libraries(executablePath: string): Promise<Variables> {
  const starts = await run('ldd', [executablePath]).then(
    ({ stdout }) => !stdout.includes('not found'),
    () => false,
  );
  if (starts) return {};

  const own = join(await unpack('al2023.tar.br'), 'al2023', 'lib');
  return { LD_LIBRARY_PATH: [own, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') };
}

async function fonts(): Promise<Variables> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  return { FONTCONFIG_PATH: join(await unpack('fonts.tar.br'), 'fonts') };
}

/**
 * Unpacks one archive of the package once, and answers its folder (named by size, so that a new release is unpacked
 * anew). The package itself unpacks in place into the system's temporary folder, where a killed run leaves half a
 * browser and another user's copy cannot be executed.
 */
async function unpack(archive: string): Promise<string> {
  const { size } = await stat(join(archives, archive));
  const folder = join(cache, `browser-${archive.split('.')[0]}-${size}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  const program = `import { inflate } from ${JSON.stringify(packageEntry)}; await inflate(process.argv[1]);`;
  await run(process.execPath, ['--input-type=module', '-e', program, join(archives, archive)], {
    env: { ...process.env, TMPDIR: staging },
  });
  await chmod(staging, 0o755);
  if (archive === 'chromium.br') await chmod(join(staging, 'chromium'), 0o755);
  await settle(staging, folder);
  return folder;
}

/** Another process may have unpacked meanwhile: then its copy is as good as ours. */
async function settle(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (cause) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error(`Could not unpack the browser into ${folder}.`, { cause });
  }
}

function definedOnly(env: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
