import { reviewContradictions } from './contradiction.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { OptionSet } from './option-set.ts';
import { reviewReach } from './reachability.ts';
import { reviewBudget, reviewRoom } from './review-budget.ts';
import { reviewCharges } from './review-charges.ts';
import { reviewCompletion } from './review-completion.ts';
import { reviewConditions } from './review-conditions.ts';
import { reviewEffects } from './review-effects.ts';
import { reviewArcs } from './review-engraving.ts';
import { reviewField } from './review-field.ts';
import { reviewLayout } from './review-layout.ts';
import { reviewNames } from './review-names.ts';
import { reviewOverrides } from './review-overrides.ts';
import { reviewPrices } from './review-prices.ts';
import { reviewSet } from './review-set.ts';
import { reviewStart } from './review-start.ts';
import { reviewTranslations } from './review-translations.ts';
import { slotsOf } from './slots.ts';
import { modelOf } from './solver-model.ts';

/** Steps that all searches of a review may take together, some 7 µs each; past it nothing more is claimed. */
const MOST_STEPS = 100_000;

/** Findings after which conditions and rules cannot be thought through. */
const unsound: readonly FindingCode[] = [
  'no-fields',
  'bad-id',
  'duplicate-id',
  'no-choices',
  'too-many-choices',
  'bad-range',
  'bad-time',
  'bad-limit',
  'bad-sizes',
  'bad-effect',
  'bad-table',
  'bad-tiers',
  'bad-formula',
  'unknown-reference',
  'wrong-question',
  'looks-ahead',
];

/** What the engine cannot know of a set by itself. */
export interface ReviewAround {
  /** The cheapest base price among the products that carry the set, in minor units of the shop's currency. */
  readonly leastBaseMinor?: number;
}

/** Everything a maker should know about a set before publishing it, errors first. A set without errors compiles. */
export function reviewOptionSet(set: OptionSet, around: ReviewAround = {}): Finding[] {
  const slots = slotsOf(set);
  const shape = [
    ...reviewSet(set, slots),
    ...reviewNames(set, slots),
    ...reviewLayout(set),
    ...set.fields.flatMap(reviewField),
    ...reviewArcs(set),
    ...reviewConditions(set, slots),
    ...reviewEffects(set, slots),
    ...reviewCharges(set, slots),
    ...reviewTranslations(set, slots),
    ...reviewRoom(set, slots),
  ];
  const analysis = shape.some(({ code, severity }) => severity === 'error' && unsound.includes(code))
    ? []
    : analyse(set, around);
  const found = [...shape, ...analysis];
  const isSound = found.every(({ severity }) => severity === 'warning');
  const all = isSound ? [...found, ...reviewBudget(set)] : found;
  return all.toSorted((one, other) => one.severity.localeCompare(other.severity));
}

/** What conditions, rules and charges make of each other. What a contradiction explains is not said again. */
function analyse(set: OptionSet, around: ReviewAround): Finding[] {
  const model = modelOf(set, MOST_STEPS);
  const contradictions = reviewContradictions(model);
  const explained = contradictions
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ place = '' }) => place);
  const inGroups = set.fields.filter(({ group = '' }) => explained.includes(group)).map(({ id }) => id);
  const reach = reviewReach(model).filter(({ place = '' }) => ![...explained, ...inGroups].includes(place));
  return [
    ...contradictions,
    ...reach,
    ...reviewOverrides(model),
    ...reviewCompletion(model),
    ...reviewStart(model),
    ...reviewPrices(model, around.leastBaseMinor),
  ];
}
