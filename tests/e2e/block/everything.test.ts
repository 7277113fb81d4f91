import { expect, it } from 'vitest';
import { readableProperties, readSpecification } from '#app/options/engine/authoring/specification.ts';
import { cut } from '#app/options/engine/runtime/escaping.ts';
import { Surroundings } from '#app/options/engine/runtime/surroundings.ts';
import { readWorkshop } from '#app/options/engine/runtime/workshop.ts';
import { phone, useBlockJourney, type Visit } from './block-journey.ts';
import { everyKind, fillInEverything, workshopOfEverything } from './every-kind.ts';

const journey = useBlockJourney();

const DAY_MS = 86_400_000;
/** Far enough for the workshop, and a Wednesday. */
const needed = dateOf(inDays(120) - ((inDays(120) + 1) % 7));
const workshop = workshopOfEverything();
const visit: Visit = { set: everyKind, workshop };

function inDays(days: number): number {
  return Math.floor(Date.now() / DAY_MS) + days;
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** By slot, as the shopper filled it in. */
const chosen = [
  ['size', 'UK N (53.8 mm)', '5375UK'],
  ['finish', 'Satin', '2'],
  ['charms', 'Heart, Star', '1.2'],
  ['wrapped', 'Yes', '1'],
  ['metal', '18 ct yellow gold', '2'],
  ['stone.cut', 'Oval', '2'],
  ['stone.size', '0.5 ct', '0.50'],
  ['stone.colour', 'D', '2'],
  ['stone.clarity', 'VS1', '1'],
  ['stone.certificate', 'GIA', '1'],
  ['lettering', 'Script', '1'],
  ['name', 'Adalia', 'Adalia'],
  ['card', 'For you;\nwith = love \\o/', 'For you;\nwith = love \\o/'],
  ['email', 'ada@example.com', 'ada@example.com'],
  ['phone', '+44 20 7946 0101', '+44 20 7946 0101'],
  ['board', 'https://example.com/ideas?a=1;b=2', 'https://example.com/ideas?a=1;b=2'],
  ['words', 'Für immer♥', 'Für immer♥'],
  ['words.font', 'Roman', '2'],
  ['words.position', 'Outside', '2'],
  ['enamel', '#aabbcc', '#aabbcc'],
  ['picture', '', ''],
  ['bench', 'Casting', '1'],
  ['length', '46 cm', '46.0'],
  ['beads', '4', '4'],
  ['needed', needed, String(Date.parse(needed) / DAY_MS)],
  ['call', '10:30', '630'],
  ['body.neck', '39.5 cm', '39.5'],
  ['body.sleeve', '61 cm', '61.0'],
  ['note', 'Thank you!', 'Thank you!'],
] as const;

/**
 * £1,250 and 25 satin; 36 for two charms and 2 for the second; 6 wrapping; 4.6 g × 0.75 × £60 × 1.08 + 27.60 gold; 0.5² × 900 and
 * 12.5 % and 60 for the diamond; 5 script; 4.50 for three letters past three; 18 for nine inked characters and 30 outside;
 * 10 for the chain; 12 for two beads past two.
 */
const unitMinor =
  125_000 + 2500 + 3800 + 600 + 25_116 + 22_500 + 15_625 + 6000 + 500 + 450 + 1800 + 3000 + 1000 + 1200;

for (const [where, browser] of [
  ['at a desk', {}],
  ['on a phone', phone],
] as const)
  it(`what is filled in ${where}, of every kind of field, is what the cart, the checkout and the order carry`, async () => {
    const shopper = await journey.visit({ ...visit, browser });
    await fillInEverything(shopper, needed);
    await expect.poll(shopper.shownPrice).toBe('£2,090.91');
    expect(await shopper.errors()).toEqual([]);
    await shopper.addToCart();

    const [item] = (await shopper.cart()).items;
    const { _bespoke: bespoke = '', _words: words = '', ...readable } = item?.properties ?? {};
    expect(cut(bespoke).slice(3)).toEqual(chosen.map(([, , value]) => value));
    const said = Object.entries(readable).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]);
    expect(cut(words).map((word) => word.split(/=(.*)/s).slice(0, 2))).toEqual(said);
    expect(said.map(([, value]) => value)).toEqual(
      chosen.filter(([slot, value]) => value !== '' && slot !== 'bench').map(([, value]) => value),
    );
    expect(item?.price).toBe(unitMinor);

    await shopper.checkOut();
    await shopper.pay();
    const { orders } = journey.shop().sandbox.state;
    expect(orders.at(-1)?.lines).toMatchObject([{ unitPrice: '2090.91', quantity: 1 }]);
  });

it('the engine reads the cart’s line as the page said it, in price, words and days', async () => {
  const shopper = await journey.visit(visit);
  await fillInEverything(shopper, needed);
  await shopper.addToCart();
  const [item] = (await shopper.cart()).items;
  const { _bespoke: bespoke = '', _words: _, ...readable } = item?.properties ?? {};
  const around = new Surroundings();
  around.currency = 'GBP';
  around.exponent = 2;
  around.market = 'gb';
  around.baseMinor = 125_000;
  around.workshop = readWorkshop(workshop, inDays(0));
  const { compiled } = shopper;
  if (compiled === null) throw new Error('The piece has no options.');
  const specification = readSpecification(everyKind, compiled, { bespoke, around });
  expect(specification).toMatchObject({ problems: [], unitMinor, days: 15 + 2 + 1 + 3 + 2 });
  const expected = readableProperties(everyKind, compiled, { bespoke, around });
  expect(
    Object.entries(readable).map(([name, value]) => ({ name, value: value.replaceAll('\r\n', '\n') })),
  ).toEqual(expected);
});

it('says how the price is made up, and each line of it adds up to the price', async () => {
  const shopper = await journey.visit(visit);
  await fillInEverything(shopper, needed);
  await expect.poll(shopper.shownPrice).toBe('£2,090.91');
  await shopper.options.getByText('How the price is made up').click();
  const figures = await shopper.options.locator('dl > div:visible > dd').allInnerTexts();
  const minor = figures.map((figure) => Math.round(Number(figure.replaceAll(/[^\d.]/g, '')) * 100));
  expect(minor.reduce((sum, one) => sum + one, 0)).toBe(unitMinor);
  expect(minor).toHaveLength(14);
});
