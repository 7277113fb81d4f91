import type { Effect, OptionSet, Rule } from '../../app/options/engine/authoring/option-set.ts';
import { type Part, partsOf } from './asked-parts.ts';
import { Fraction, NOTHING } from './fraction.ts';
import type { GeneratedLine } from './generated-answers.ts';
import type { GeneratedSurroundings } from './generated-surroundings.ts';
import { EMPTY, type Read, readAnswer, taken } from './oracle-answers.ts';
import { chargeOf, type Till } from './oracle-charges.ts';
import { holds, type Scene } from './oracle-conditions.ts';
import { problemOf } from './oracle-problems.ts';

/** What the authored document says of a line, worked out the slow way: no payload, no floating point, no shared code. */
export interface Verdict {
  readonly shown: readonly boolean[];
  /** By part, minor units of the currency shown. */
  readonly charges: readonly bigint[];
  /** What rules add, in their order. */
  readonly extras: readonly bigint[];
  /** "problem part", or "problem" for the whole selection, sorted. */
  readonly problems: readonly string[];
  readonly days: number;
  readonly unitPrice: bigint;
}

interface Standing {
  readonly part: Part;
  /** As the shopper answered, or as rules have it; kept while hidden. */
  readonly read: Read;
  readonly isShown: boolean;
  readonly isRequired: boolean;
  readonly isOverruled: boolean;
  readonly banned: ReadonlySet<string>;
}

/** Judges a line by the document alone. `shopDecimals` are those of the set's currency. */
export function judge(
  set: OptionSet,
  line: GeneratedLine,
  { around, shopDecimals }: { around: GeneratedSurroundings; shopDecimals: number },
): Verdict {
  const parts = partsOf(set);
  const seen = new Map<string, Read>();
  const scene: Scene = { parts, seen, around, quantity: line.quantity };
  const standings = parts.map((part, index) => {
    const standing = stand(part, readAnswer(part, line.answers[index] ?? null), { set, scene });
    if (standing.isShown) seen.set(part.id, standing.read);
    return standing;
  });
  const effects = fired(set, scene);
  const days = daysOf(set, standings, effects);
  const problems = standings.map((each) => problemIn(each, { days, around }));
  const base = Fraction.of(line.basePrice);
  let lacksSpot = false;
  const till: Till = { ...scene, shopDecimals, base, lacksSpot: () => (lacksSpot = true) };
  const charges = standings.map((each, index) => (problems[index] === '' ? due(each, till) : 0n));
  const extras = effects.map(({ effect, isOn }) =>
    isOn && effect.kind === 'add-price' ? chargeOf(effect.charge, EMPTY, till).rounded() : 0n,
  );
  const added = [...charges, ...extras].reduce((sum, charge) => sum + charge, 0n);
  return {
    shown: standings.map(({ isShown }) => isShown),
    charges,
    extras: extras.filter((_, index) => effects[index]?.effect.kind === 'add-price'),
    problems: [
      ...wholeProblems(line),
      ...standings.flatMap(({ part, isOverruled }) => (isOverruled ? [`overruled ${part.id}`] : [])),
      ...problems.flatMap((problem, index) => (problem === '' ? [] : [`${problem} ${parts[index]?.id}`])),
      ...ruleProblems(effects, line),
      ...(lacksSpot ? ['no-spot-price'] : []),
    ].toSorted(),
    days,
    unitPrice: unitPrice(set, BigInt(line.basePrice), { added, decimals: around.shown.decimals }),
  };
}

function stand(part: Part, answered: Read, { set, scene }: { set: OptionSet; scene: Scene }): Standing {
  const isMeant = ({ field }: { field?: string }) => field === part.field.id || field === part.id;
  const on = (kind: Effect['kind']) =>
    (set.rules ?? []).flatMap((rule) =>
      rule.then
        .filter((effect) => effect.kind === kind && 'field' in effect && isMeant(effect))
        .map((effect) => ({ rule, effect })),
    );
  const isOn = ({ rule }: { rule: Rule }) => holds(rule.when, scene);
  const { field } = part;
  const first = scene.seen.get(field.id);
  const isFurther = part.part !== null && field.kind === 'engraving';
  const shows = on('show');
  const isWanted =
    (field.showWhen === undefined || holds(field.showWhen, scene)) &&
    (shows.length === 0 || shows.some(isOn)) &&
    !on('hide').some(isOn);
  const isShown = isFurther ? first?.isFilled === true : isWanted;
  const forced = isShown ? forcedBy(part, on('set').filter(isOn)) : null;
  const isAnswered = answered.isFilled || answered.bad !== '';
  const banned = on('limit')
    .filter(isOn)
    .flatMap(({ effect }) =>
      effect.kind === 'limit' ? part.choices.filter(({ id }) => !effect.choices.includes(id)) : [],
    );
  return {
    part,
    read: forced ?? answered,
    isShown,
    isRequired: isFurther || isAsked(part, scene) || on('require').some(isOn),
    isOverruled: forced !== null && isAnswered && answered.chosen[0] !== forced.chosen[0],
    banned: new Set(banned.map(({ id }) => id)),
  };
}

/** Measures are taken all or not at all. */
function isAsked({ field, part }: Part, { parts, seen }: Scene): boolean {
  if (field.kind === 'hidden') return false;
  const [first] = parts.filter((one) => one.field === field);
  const isFurther = first !== undefined && first.part !== part;
  return (
    field.required || (field.kind === 'measurements' && isFurther && seen.get(first.id)?.isFilled === true)
  );
}

function forcedBy(part: Part, sets: readonly { effect: Effect }[]): Read | null {
  if (part.field.kind === 'hidden') return taken(part.choices[0]?.id ?? '');
  const last = sets.at(-1)?.effect;
  return last?.kind === 'set' ? taken(String(last.to)) : null;
}

function fired(set: OptionSet, scene: Scene): { effect: Effect; isOn: boolean }[] {
  const kinds = ['warn', 'block', 'add-price', 'add-days'];
  return (set.rules ?? []).flatMap(({ when, then }) =>
    then.filter(({ kind }) => kinds.includes(kind)).map((effect) => ({ effect, isOn: holds(when, scene) })),
  );
}

function daysOf(
  set: OptionSet,
  standings: readonly Standing[],
  effects: readonly { effect: Effect; isOn: boolean }[],
): number {
  const chosen = standings.flatMap(({ part, read, isShown }) =>
    isShown && read.isFilled ? part.choices.filter(({ id }) => read.chosen.includes(id)) : [],
  );
  const ruled = effects.map(({ effect, isOn }) => (isOn && effect.kind === 'add-days' ? effect.days : 0));
  const all = [set.leadTime?.baseDays ?? 0, ...chosen.map(({ days }) => days ?? 0), ...ruled];
  return all.reduce((sum, days) => sum + days, 0);
}

function problemIn(
  { part, read, isShown, isRequired, banned }: Standing,
  { days, around }: { days: number; around: GeneratedSurroundings },
): string {
  if (!isShown) return read.isFilled || read.bad !== '' ? 'hidden-but-filled' : '';
  return problemOf(part, read, { isRequired, banned, days, around });
}

function due({ part, read, isShown }: Standing, till: Till): bigint {
  if (!isShown || !read.isFilled) return 0n;
  const own = part.part === null && 'charge' in part.field ? part.field.charge : undefined;
  const chosen = part.choices.filter(({ id }) => read.chosen.includes(id));
  return [own, ...chosen.map(({ charge }) => charge)]
    .map((charge) => (charge === undefined ? NOTHING : chargeOf(charge, read, till)))
    .reduce((sum, charge) => sum.plus(charge), NOTHING)
    .rounded();
}

function wholeProblems({ whole }: GeneratedLine): string[] {
  if (whole === 'sound') return [];
  return [whole === 'stale' ? 'stale' : 'unreadable'];
}

function ruleProblems(effects: readonly { effect: Effect; isOn: boolean }[], line: GeneratedLine): string[] {
  return effects.flatMap(({ effect, isOn }, index) => {
    if (!isOn) return [];
    if (effect.kind === 'block') return ['blocked'];
    return effect.kind === 'warn' && effect.mustAccept && !line.accepted.includes(index)
      ? ['not-accepted']
      : [];
  });
}

function unitPrice(
  { rounding }: OptionSet,
  base: bigint,
  { added, decimals }: { added: bigint; decimals: number },
): bigint {
  let price = base + added;
  const inMinor = (hundredths: number) => BigInt(Math.floor((hundredths * 10 ** decimals) / 100));
  const step = inMinor(rounding === undefined ? 0 : 'to' in rounding ? rounding.to * 100 : 100);
  const ending = inMinor(rounding !== undefined && 'ending' in rounding ? rounding.ending : 0);
  if (added !== 0n && step > 1n) price = new Fraction(price - ending, step).ceiling() * step + ending;
  if (decimals === 3) price = new Fraction(price, 10n).rounded() * 10n;
  return price < 0n ? 0n : price;
}
