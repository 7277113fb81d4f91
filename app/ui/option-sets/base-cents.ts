const STANDARD_CENTS = 100_000;
const MOST_CENTS = 1e11;

/** The piece's own price that a preview is asked with, in hundredths of the shop's currency; 1 000.00 where it says none that could be. */
export function baseCentsIn(search: URLSearchParams): number {
  const cents = Number(search.get('cents') ?? STANDARD_CENTS);
  return Number.isInteger(cents) && cents >= 0 && cents <= MOST_CENTS ? cents : STANDARD_CENTS;
}
