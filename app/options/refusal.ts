/** Why a command about an option set was not carried out, in words for the maker who gave it. */
interface Refusal {
  readonly code: RefusalCode;
  /** What happened, to which set or product. */
  readonly message: string;
  /** What to do next. */
  readonly mend: string;
}

type RefusalCode =
  | 'no-such-set'
  | 'is-archived'
  | 'changed-meanwhile'
  | 'unreadable'
  | 'has-errors'
  | 'no-products'
  | 'not-published'
  | 'still-published'
  | 'no-name'
  | 'unknown-product'
  | 'carried-elsewhere'
  | 'not-assigned'
  | 'may-not-translate';

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** Longest name of a set, in UTF-16 units: it stands in a heading and in a table's cell. */
export const LONGEST_NAME = 80;

/** Each refusal's words. */
export const refuse = {
  noSuchSet: (): Refused =>
    refused(
      'no-such-set',
      'There is no such option set.',
      'Go back to Option sets and choose one from the list.',
    ),
  archived: (name: string): Refused =>
    refused(
      'is-archived',
      `“${name}” is archived.`,
      'Restore it first; then it can be changed and published.',
    ),
  changedMeanwhile: (name: string): Refused =>
    refused(
      'changed-meanwhile',
      `“${name}” was changed in another window since you opened it, so nothing was saved.`,
      'Copy what you typed, load the page again, and make your change to the newer version.',
    ),
  unreadable: (count: number): Refused =>
    refused(
      'unreadable',
      count === 1
        ? 'One thing in the document cannot be read.'
        : `${count} things in the document cannot be read.`,
      'Mend what is listed below; what you typed is still here.',
    ),
  errors: (name: string, count: number): Refused =>
    refused(
      'has-errors',
      `“${name}” was not published: ${count === 1 ? 'one error stands' : `${count} errors stand`} in its review.`,
      'Mend what the review lists, then publish again.',
    ),
  noProducts: (name: string): Refused =>
    refused(
      'no-products',
      `“${name}” was not published, because no product carries it.`,
      'Choose the products that it is for, then publish.',
    ),
  notPublished: (name: string): Refused =>
    refused(
      'not-published',
      `“${name}” is not published, so there is nothing to withdraw.`,
      'Nothing needs doing.',
    ),
  stillPublished: (name: string): Refused =>
    refused(
      'still-published',
      `“${name}” is still on your products, so it was not archived.`,
      'Withdraw it first; its versions are kept.',
    ),
  noName: (): Refused =>
    refused('no-name', 'The option set needs a name.', `Write one of up to ${LONGEST_NAME} characters.`),
  unknownProducts: (count: number): Refused =>
    refused(
      'unknown-product',
      count === 1
        ? 'The product you chose is no longer in your shop, so nothing was assigned.'
        : `${count} of the products you chose are no longer in your shop, so nothing was assigned.`,
      'Choose the products again; the list is up to date when it opens.',
    ),
  /** `carried` names products with the set they carry now. */
  carriedElsewhere: (carried: readonly { product: string; set: string }[]): Refused =>
    refused(
      'carried-elsewhere',
      `A product carries one option set. ${carried.map(({ product, set }) => `${product} carries “${set}”.`).join(' ')}`,
      carried.length === 1
        ? 'Move it here, or leave it where it is.'
        : 'Move them here, or leave them where they are.',
    ),
  mayNotTranslate: (): Refused =>
    refused(
      'may-not-translate',
      'Shopify does not let Atelier write translations in your shop yet.',
      'Press “Allow translations” and agree to what Shopify asks; who may not agree asks the shop’s owner to.',
    ),
  notAssigned: (): Refused =>
    refused(
      'not-assigned',
      'That product no longer carries this option set.',
      'Nothing needs doing; the list below is up to date.',
    ),
};

function refused(code: RefusalCode, message: string, mend: string): Refused {
  return { kind: 'refused', refusal: { code, message, mend } };
}
