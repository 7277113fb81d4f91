/** Why a command about the workshop was not carried out, in words for the maker who gave it. */
export interface Refusal {
  readonly code: RefusalCode;
  /** What happened, to which thing. */
  readonly message: string;
  /** What to do next. */
  readonly mend: string;
}

type RefusalCode =
  | 'changed-meanwhile'
  | 'no-price'
  | 'no-address'
  | 'no-paths'
  | 'no-path'
  | 'no-currency'
  | 'no-rate'
  | 'no-guard'
  | 'never-open'
  | 'no-day'
  | 'no-capacity'
  | 'not-waiting'
  | 'no-source'
  | 'source-failed'
  | 'no-count'
  | 'not-counted';

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** Each refusal's words. */
export const refuse = {
  changedMeanwhile: (): Refused =>
    refused(
      'changed-meanwhile',
      'The workshop was changed in another window since you opened it, so nothing was saved.',
      'Note what you typed, load the page again, and make your change once more.',
    ),
  noPrice: (text: string): Refused =>
    refused(
      'no-price',
      `“${text}” is no price, so none was set.`,
      'Write an amount above zero, such as 82.46, without a currency sign.',
    ),
  noAddress: (): Refused =>
    refused(
      'no-address',
      'That address cannot be a source of prices.',
      'Write one that begins with https:// and names a public host, without a port, a name or a password in it.',
    ),
  noPaths: (): Refused =>
    refused(
      'no-paths',
      'The source would fetch nothing: no metal says where its price stands.',
      'Fill in at least one, such as rates.XAU for gold; or leave the address empty to set prices by hand.',
    ),
  noPath: (what: string, path: string): Refused =>
    refused(
      'no-path',
      `“${path}” is no place in an answer (${what}).`,
      'Write keys with full stops between, such as rates.XAU or data.0.price; 1/ before it turns a price around.',
    ),
  noCurrency: (text: string): Refused =>
    refused(
      'no-currency',
      `“${text}” is no currency.`,
      'Write its three letters, such as GBP or USD; leave it empty for your shop’s own.',
    ),
  noRate: (currency: string, shopCurrency: string): Refused =>
    refused(
      'no-rate',
      `Prices in ${currency} need a rate to ${shopCurrency}.`,
      'Say where in the answer it stands, such as rates.GBP; or use a source in your shop’s own currency.',
    ),
  noGuard: (): Refused =>
    refused(
      'no-guard',
      'The guard needs a percentage from 1 to 100.',
      'Write the largest change that you would take without looking; 10 is usual.',
    ),
  neverOpen: (): Refused =>
    refused(
      'never-open',
      'The workshop would be closed on every day of the week, so nothing could ever be ready.',
      'Leave at least one weekday open.',
    ),
  noDay: (text: string): Refused =>
    refused('no-day', `“${text}” is no day of the calendar.`, 'Choose the day in the date picker.'),
  tooManyDays: (most: number): Refused =>
    refused(
      'no-day',
      `A workshop keeps at most ${most} closed days.`,
      'Remove days that have passed, or close the day of the week.',
    ),
  noCapacity: (): Refused =>
    refused(
      'no-capacity',
      'The daily capacity needs a whole number from 1 to 1000.',
      'Write how many pieces can become due on one day; leave it empty for any number.',
    ),
  notWaiting: (): Refused =>
    refused(
      'not-waiting',
      'That price no longer waits: it was decided, or a newer one has come.',
      'Nothing needs doing; what is shown below is up to date.',
    ),
  noSource: (): Refused =>
    refused(
      'no-source',
      'There is no source to fetch prices from.',
      'Fill in the source’s address and save it; or set prices by hand.',
    ),
  sourceFailed: (fault: string): Refused =>
    refused('source-failed', 'No price was fetched; those that hold stay as they are.', fault),
  noCount: (text: string): Refused =>
    refused(
      'no-count',
      `“${text}” is no count, so nothing was changed.`,
      'Write a whole number from 0 to 1000000.',
    ),
  notCounted: (): Refused =>
    refused(
      'not-counted',
      'That choice is no longer counted by what is published.',
      'Nothing needs doing; what is shown below is up to date.',
    ),
};

function refused(code: RefusalCode, message: string, mend: string): Refused {
  return { kind: 'refused', refusal: { code, message, mend } };
}
