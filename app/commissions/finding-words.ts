import type { Finding } from './difference.ts';

/** What a difference says to a maker: a heading, what was found, and what accepting it means. */
export interface FindingWords {
  readonly title: string;
  readonly text: string;
  readonly accepting: string;
}

/** Says a finding in words. `money` formats minor units of a currency, as the page it stands on does. */
export function wordsFor(finding: Finding, money: (minor: number, currency: string) => string): FindingWords {
  switch (finding.kind) {
    case 'words-disagree':
      return wordsForWords(finding);
    case 'price-differs':
      return {
        title: 'The price charged is not the price of what was chosen',
        text: `Each piece was charged ${money(finding.chargedMinor, finding.currency)}; the options chosen come to ${money(finding.computedMinor, finding.currency)}.`,
        accepting: 'Accept to make it at the price that was charged.',
      };
    case 'selection-unreadable':
      return {
        title: 'What was chosen cannot be read',
        text:
          finding.selection === null
            ? 'The order line came without its options, so nothing was checked or recomputed.'
            : 'The options on the order line are damaged, so nothing was checked or recomputed.',
        accepting: 'Accept once you have asked the customer what is to be made, and write it in a note.',
      };
    case 'selection-unknown':
      return {
        title: 'Specified under options that are not known here',
        text: 'The options were chosen under a version that this shop has not published, so the price was not recomputed.',
        accepting: 'Accept once you have read what the customer typed and agree to make it.',
      };
    case 'selection-faulty':
      return {
        title: `${finding.label} is not as your options demand`,
        text: finding.problem,
        accepting: 'Accept to make it all the same.',
      };
    case 'property-changed':
      return {
        title: `${finding.label} was changed on the order`,
        text: `It said ${quoted(finding.was)} when this commission was opened and says ${quoted(finding.now)} now.`,
        accepting: 'Accept once the workshop knows. The specification below stays as it was ordered.',
      };
    default:
      return wordsForOrder(finding, money);
  }
}

function wordsForWords({ label, charged, read }: Extract<Finding, { kind: 'words-disagree' }>): FindingWords {
  const title = `${label}: what was charged and what the order says differ`;
  if (charged === '')
    return {
      title,
      text: `The order shows ${quoted(read)}, which was neither checked nor charged.`,
      accepting: 'Accept to make the piece without it, or once the customer has paid for it.',
    };
  return {
    title,
    text:
      read === null
        ? `The customer was charged for “${charged}”. The order does not show it.`
        : `The customer was charged for “${charged}”. The order shows “${read}”.`,
    accepting: `Accept to make it as charged: “${charged}”.`,
  };
}

type OrderFinding = Extract<
  Finding,
  {
    kind:
      | 'quantity-changed'
      | 'line-removed'
      | 'refunded'
      | 'order-cancelled'
      | 'surcharge-orphaned'
      | 'surcharge-changed';
  }
>;

function wordsForOrder(
  finding: OrderFinding,
  money: (minor: number, currency: string) => string,
): FindingWords {
  switch (finding.kind) {
    case 'surcharge-orphaned':
      return {
        title: 'Options were charged without a piece',
        text: `${money(finding.minor, finding.currency)} was charged for options, and the piece that they belong to is not on the order.`,
        accepting: 'Accept once you have refunded the customer or asked what they meant to order.',
      };
    case 'surcharge-changed':
      return {
        title: 'The lines that charge for the options were changed',
        text: `They came to ${money(finding.wasMinor, finding.currency)} a piece when it was ordered and come to ${money(finding.nowMinor, finding.currency)} now.`,
        accepting: 'Accept to make it as it was specified all the same.',
      };
    case 'quantity-changed':
      return {
        title: 'The quantity was changed on the order',
        text: `The order has ${pieces(finding.now)} now; the workshop has ${pieces(finding.was)}.`,
        accepting: 'Accept to make as many as the order says.',
      };
    case 'line-removed':
      return {
        title: 'The piece was removed from the order',
        text: 'The order no longer has this line. Nothing was changed here.',
        accepting: 'Accept to go on making it, or cancel the commission.',
      };
    case 'refunded':
      return {
        title: 'The order was refunded',
        text: `${pieces(finding.quantity)} of this line ${finding.quantity === 1 ? 'was' : 'were'} refunded. Nothing was changed here.`,
        accepting: 'Accept to go on making it, or cancel the commission.',
      };
    default:
      return {
        title: 'The order was cancelled',
        text:
          finding.reason === null
            ? 'Nothing was changed here.'
            : `Reason given: ${finding.reason}. Nothing was changed here.`,
        accepting: 'Accept to go on making it, or cancel the commission.',
      };
  }
}

function pieces(count: number): string {
  return count === 1 ? '1 piece' : `${count} pieces`;
}

function quoted(text: string | null): string {
  return text === null ? 'nothing' : `“${text}”`;
}
