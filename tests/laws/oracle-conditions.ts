import type { Comparison, Condition } from '../../app/options/engine/authoring/condition.ts';
import { characters } from './oracle-characters.ts';
import type { Part } from './asked-parts.ts';
import { Fraction } from './fraction.ts';
import { type GeneratedSurroundings, TODAY, VARIANTS } from './generated-surroundings.ts';
import { EMPTY, type Read } from './oracle-answers.ts';

/** What is known while a line is judged: what was answered to the parts that are shown, and all around. */
export interface Scene {
  readonly parts: readonly Part[];
  /** By the part's id; absent for what is hidden or further down. */
  readonly seen: ReadonlyMap<string, Read>;
  readonly around: GeneratedSurroundings;
  readonly quantity: number;
}

export function holds(condition: Condition, scene: Scene): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, scene));
  if ('any' in condition) return condition.any.some((one) => holds(one, scene));
  if ('none' in condition) return !condition.none.some((one) => holds(one, scene));
  if ('not' in condition) return !holds(condition.not, scene);
  if ('variant' in condition) {
    const variant = VARIANTS.find(({ id }) => Number(id) === scene.around.variant);
    return condition.isOneOf.includes(variant?.options.Metal ?? '');
  }
  if ('quantity' in condition) return isWithin(Fraction.of(scene.quantity), condition);
  if ('market' in condition) return condition.market.includes(scene.around.market);
  if ('customer' in condition) return scene.around.isSignedIn === (condition.customer === 'signed-in');

  const read = scene.seen.get(condition.field) ?? EMPTY;
  if ('isEmpty' in condition) return !read.isFilled;
  if (!read.isFilled) return false;
  if ('isFilled' in condition) return true;
  if ('is' in condition) return read.text === condition.is || read.chosen.includes(condition.is);
  if ('isOneOf' in condition)
    return condition.isOneOf.some((one) => read.text === one || read.chosen.includes(one));
  if ('contains' in condition)
    return read.chosen.includes(condition.contains) || read.text.includes(condition.contains);

  const number = numberIn(condition.field, read, scene);
  return number !== null && isWithin(number, condition);
}

/** The number that an answer is compared by; null for a sizer, which is no size yet. */
function numberIn(id: string, read: Read, { parts }: Scene): Fraction | null {
  const kind = parts.find((part) => part.id === id)?.kind;
  if (kind === 'choices') return Fraction.of(read.chosen.length);
  if (kind === 'text') return Fraction.of(characters(read.text).length);
  if (kind === 'date') return read.number.minus(Fraction.of(TODAY));
  return kind === 'ring-size' && read.number.top === 0n ? null : read.number;
}

function isWithin(number: Fraction, { atLeast, atMost, moreThan, lessThan, equals }: Comparison): boolean {
  return (
    (atLeast === undefined || !number.isLess(Fraction.of(atLeast))) &&
    (atMost === undefined || !Fraction.of(atMost).isLess(number)) &&
    (moreThan === undefined || Fraction.of(moreThan).isLess(number)) &&
    (lessThan === undefined || number.isLess(Fraction.of(lessThan))) &&
    (equals === undefined || number.is(Fraction.of(equals)))
  );
}
