import type { OptionSet } from './engine/authoring/option-set.ts';
import { type FontFiles, reviewFonts } from './font-file.ts';
import type { SetFinding } from './set-finding.ts';
import { reviewOptionSet } from './engine/authoring/review.ts';

/**
 * The engine's review, and what only the shop and its files can say: charges are configured in the shop's own currency, fonts draw what
 * they are said to draw.
 */
export function reviewForShop(set: OptionSet, shopCurrency: string, files: FontFiles = {}): SetFinding[] {
  const findings: SetFinding[] = [...reviewOptionSet(set), ...reviewFonts(set, files)];
  if (shopCurrency === '' || set.currency === shopCurrency) return findings;

  return [otherCurrency(set.currency, shopCurrency), ...findings];
}

/** What stands in the way of charging for a set's options in the shop. `priceRoute` as recorded at activation. */
export function reviewCharging(set: OptionSet, priceRoute: string | null): SetFinding[] {
  // Charges hang on fields, choices and rules of many kinds; quotes within words are escaped.
  const isFree = !/"[a-z]*charge":\{/i.test(JSON.stringify(set));
  if (priceRoute !== null || isFree) return [];

  return [
    {
      code: 'no-charging',
      severity: 'warning',
      message:
        'Your shop does not charge for options yet: pieces whose options cost something cannot be ordered.',
      mend: 'Open Home and activate charging. Product pages follow within a minute.',
    },
  ];
}

function otherCurrency(written: string, shopCurrency: string): SetFinding {
  return {
    code: 'other-currency',
    severity: 'error',
    message: `The charges are in ${written}, and your shop sells in ${shopCurrency}.`,
    mend: `Set "currency" to "${shopCurrency}" and look over each charge.`,
  };
}
