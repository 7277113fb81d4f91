import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBlock } from '../../extensions/build-block.ts';

const extension = fileURLToPath(new URL('../../extensions/product-options', import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), 'check-theme-'));

// Shopify's own description of its Liquid comes with the package. Without these the checker would look for a newer one on the network,
// and the same code could pass here and fail there.
process.env['XDG_CACHE_HOME'] = scratch;
const checker = createRequire(import.meta.resolve('@shopify/theme-check-node'));
process.env['SHOPIFY_TLD_ROOT'] =
  `file:${dirname(dirname(checker.resolve('@shopify/theme-check-docs-updater')))}`;

try {
  await buildBlock();
  process.exitCode = await checkTheme();
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function checkTheme(): Promise<number> {
  // Imported late: it reads the environment above when it loads.
  const { Severity, themeCheckRun } = await import('@shopify/theme-check-node');
  const { offenses, theme } = await themeCheckRun(extension, join(extension, '.theme-check.yml'));

  for (const { check, message, severity, start, uri } of offenses) {
    const place = `${relative(process.cwd(), fileURLToPath(uri))}:${start.line + 1}:${start.character + 1}`;
    console.error(`${place} ${Severity[severity].toLowerCase()} ${check}: ${message}`);
  }
  console.log(`theme-check: ${theme.length} files, ${offenses.length} offences`);
  return offenses.length === 0 && theme.length > 0 ? 0 : 1;
}
