import type { OptionSet } from './option-set.ts';
import { bespokePiece } from './starter-bespoke-piece.ts';
import { charmBracelet } from './starter-charm-bracelet.ts';
import { engagementRing } from './starter-engagement-ring.ts';
import { madeToMeasure } from './starter-made-to-measure.ts';
import { signetRing } from './starter-signet-ring.ts';
import { weddingBand } from './starter-wedding-band.ts';

export { engagementRing, signetRing };

export type StarterId = (typeof starterSets)[number]['id'];

/** The sets that come with Atelier, in the order they are offered: made with charges in a shop's currency, ISO 4217. */
export const starterSets = [
  {
    id: 'engagement-ring',
    name: 'Engagement ring',
    about: 'Centre stone by carat, setting, metal, size and engraving.',
    inCurrency: engagementRing,
  },
  {
    id: 'signet-ring',
    name: 'Signet ring',
    about: 'Plain, with initials or with a crest, cut for reading or sealing.',
    inCurrency: signetRing,
  },
  {
    id: 'wedding-band',
    name: 'Wedding band',
    about: 'Metal charged by the weight of the size at the price of the day.',
    inCurrency: weddingBand,
  },
  {
    id: 'charm-bracelet',
    name: 'Bracelet with charms',
    about: 'Charms and beads by the piece, as a gift.',
    inCurrency: charmBracelet,
  },
  {
    id: 'made-to-measure',
    name: 'Made-to-measure jacket',
    about: 'Cloth, cut, measurements and a fitting.',
    inCurrency: madeToMeasure,
  },
  {
    id: 'bespoke-piece',
    name: 'Bespoke piece, from an idea',
    about: 'A brief with an inspiration picture; the design is what is ordered.',
    inCurrency: bespokePiece,
  },
] as const satisfies readonly Starter[];

interface Starter {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly inCurrency: (currency: string) => OptionSet;
}
