import { afterAll, beforeAll, expect, it } from 'vitest';
import { bespokeOf, startBlockJourney, type BlockJourney } from './block-journey.ts';

let journey: BlockJourney;
beforeAll(async () => {
  journey = await startBlockJourney();
});
afterAll(() => journey.close());

for (const [country, system] of [
  ['US', 'US'],
  ['IE', 'UK'],
  ['FR', 'ISO'],
])
  it(`shows shoppers of ${country} ${system} sizes`, async () => {
    const page = await journey.visit({ scene: { country } });
    expect(await page.locator('select[data-system]:visible').getAttribute('data-system')).toBe(system);
  });

it('takes a size along to the nearest one of another system, says so, and finds back', async () => {
  const page = await journey.visit({ scene: { country: 'US' } });
  const systems = page.getByLabel('Sizing system');
  const shown = page.locator('select[data-system]:visible');
  const label = (): Promise<string> =>
    shown.evaluate((list: HTMLSelectElement) => `${list.selectedOptions[0]?.label}`);
  await shown.selectOption({ label: '7' });
  await systems.selectOption('ISO');
  await expect.poll(label).toBe('54');
  expect(await page.getByText('The nearest size to US 7 (54.4 mm).').isVisible()).toBe(true);
  expect(await bespokeOf(page)).toMatch(/;size=5400ISO$/);

  await systems.selectOption('UK');
  await expect.poll(label).toBe('N½');
  await systems.selectOption('US');
  await expect.poll(label).toBe('7');
  expect(await bespokeOf(page)).toMatch(/;size=544\dUS$/);

  await shown.selectOption({ label: '8' });
  await expect.poll(() => page.getByText('The nearest size').isVisible()).toBe(false);
});

it('changes the system without a size, and keeps quiet', async () => {
  const page = await journey.visit();
  await page.getByLabel('Sizing system').selectOption('US');
  await expect.poll(() => page.locator('select[data-system]:visible').getAttribute('data-system')).toBe('US');
  expect(await page.locator('.bespoke__nearest').innerText()).toBe('');
});
