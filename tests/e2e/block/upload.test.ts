import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf } from '#app/options/engine/authoring/examples/examples.ts';
import { useBlockJourney, type Visited } from './block-journey.ts';

const journey = useBlockJourney();

describe('a file', () => {
  const set = exampleOf.file;
  const picture = { name: 'idea.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };
  const received: string[] = [];
  const app = createServer((request, response) => {
    request.on('data', (part: Buffer) => received.push(part.toString('latin1')));
    request.on('end', () => response.writeHead(201).end('{}'));
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => app.close());

  const choose = async ({ options }: Visited): Promise<void> => {
    await options.locator('input[type=file]').setInputFiles(picture);
  };

  it('is sent while the shopper goes on, costs what it costs, and is named by its reference alone', async () => {
    const place = app.address();
    if (typeof place === 'object' && place)
      journey.shop().sandbox.connectApp(`http://127.0.0.1:${place.port}`);
    const visited = await journey.visit({ set });
    await choose(visited);
    await expect.poll(visited.shownPrice).toBe('£1,295.00');
    await expect
      .poll(() => visited.options.locator('[data-file-state]').innerText())
      .toBe('idea.png has been sent.');
    await visited.addToCart();
    const [item] = (await visited.cart()).items;
    const [, reference = ''] = /;([\da-f-]{36})$/.exec(item?.properties['_bespoke'] ?? '') ?? [];
    expect(reference).not.toBe('');
    expect(received.join('')).toContain(reference);
    expect(item).toMatchObject({ price: 129_500 });
    await visited.checkOut();
    await visited.pay();
  });

  it('that cannot be sent does not keep the piece from being sold; it can be sent again or left out', async () => {
    journey.shop().sandbox.connectApp('http://127.0.0.1:9');
    const visited = await journey.visit({ set });
    const { options } = visited;
    await choose(visited);
    await expect.poll(() => options.locator('[data-file-state]').innerText()).toContain('could not be sent');
    expect(await options.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
    await visited.addToCart();
    expect((await visited.cart()).items).toMatchObject([{ price: 129_500 }]);
    await visited.page.keyboard.press('Escape');
    await visited.page.reload();
    await choose(visited);
    await expect.poll(visited.shownPrice).toBe('£1,295.00');
    await options.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(visited.shownPrice).toBe('£1,250.00');
  });

  it('that is too large is refused at once', async () => {
    const visited = await journey.visit({ set });
    await visited.options
      .locator('input[type=file]')
      .setInputFiles({ ...picture, buffer: Buffer.alloc(11_000_000) });
    await expect
      .poll(() => visited.options.locator('[data-file-state]').innerText())
      .toBe('idea.png is too large. Choose one of at most 10 MB.');
    await expect.poll(visited.shownPrice).toBe('£1,250.00');
  });
});
