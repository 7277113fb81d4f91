import { exampleOf } from '#app/options/engine/authoring/examples/examples.ts';
import type { Field } from '#app/options/engine/authoring/field.ts';
import type { OptionSet } from '#app/options/engine/authoring/option-set.ts';
import type { Shopper } from '../hands/shopper.ts';

const named = new Map<string, Field>();
// The ring size with all systems comes first: the engraving's own has one.
for (const { fields } of [exampleOf['ring-size'], ...Object.values(exampleOf)])
  for (const field of fields) if (!named.has(field.id)) named.set(field.id, field);

/** Every kind of field that there is, in one piece. */
export const everyKind: OptionSet = {
  format: 2,
  name: 'Everything',
  currency: 'GBP',
  fields: [...named.values()],
  leadTime: { baseDays: 15 },
};

/** Gold at £60 a gram, silver at 80 pence; the workshop is closed at weekends and has satin finishes left. */
export function workshopOfEverything(satinLeft = 12): string {
  return ['r;t', 's;gold=6000;silver=80', 'd;65', `k;abcdefgh;1.2=${satinLeft}`].join('\n');
}

/** What a shopper fills in by hand, each kind of field once; `needed` is a day such as "2027-06-02". */
export async function fillInEverything(shopper: Shopper, needed: string): Promise<void> {
  const { pick, take, tick, write, fill, options } = shopper;
  await take('Ring size', 'UK N (53.8 mm)');
  await pick('Finish', 'Satin');
  await tick('Heart');
  await tick('Star');
  await tick('Wrap it as a gift');
  await pick('Metal', '18 ct yellow gold');
  await take('Cut', 'Oval');
  await fill('Size', '0.5');
  await take('Colour', 'D');
  await take('Clarity', 'VS1');
  await take('Certificate', 'GIA');
  await pick('Lettering', 'Script');
  await write('Name', 'Adalia');
  await write('On the card', 'For you;\nwith = love \\o/');
  await write('E-mail for the certificate', 'ada@example.com');
  await write('Telephone', '+44 20 7946 0101');
  await write('Link to your pictures', 'https://example.com/ideas?a=1;b=2');
  await write('Engraving', 'Für immer');
  await options.getByRole('button', { name: 'Insert ♥' }).click();
  await pick('Font', 'Roman');
  await pick('Position', 'Outside');
  await fill('Enamel', '#AABBCC');
  await fill('Length', '46');
  for (let beads = 0; beads < 4; beads += 1)
    await options.getByRole('button', { name: 'More: Silver beads' }).click();
  await fill('Needed by', needed);
  await fill('A good time to call', '10:30');
  await fill('Neck', '39.5');
  await fill('Sleeve', '61');
  await write('Your note', 'Thank you!');
}
