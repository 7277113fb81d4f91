import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on a page or inside a frame of it, a sentence each; none is what we want. */
export async function barriers(where: Page | Frame): Promise<string[]> {
  await where.evaluate(axe);
  return await where.evaluate(async () => {
    // Injected a line above; its types would only describe a global that our pages do not have.
    const { violations } = await Reflect.get(globalThis, 'axe').run(document);
    return violations.map(
      ({ id, help, nodes }: { id: string; help: string; nodes: { html: string }[] }) =>
        `${id}: ${help}: ${nodes[0]?.html ?? ''}`,
    );
  });
}

/** The app's page, inside the admin's frame. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The app is not in its frame.');
  return frame;
}
