/** The shopper's words, as Liquid wrote them for the page's language; keys are in the extension's README, "Page contract". */
export type Sentences = Readonly<Record<string, string>>;

/** Puts values where a sentence holds their places: ¤0, ¤1, … */
export function fill(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/¤(\d)/g, (_, place: string) => `${values[Number(place)] ?? ''}`);
}

/** What is said of a problem (a number of the engine's `problems.ts`) to a field of a sort, '' when there are no words for it. */
export function problemSentence(say: Sentences, code: number, sort: string): string {
  return say[`${code}.${sort}`] ?? say[code] ?? '';
}
