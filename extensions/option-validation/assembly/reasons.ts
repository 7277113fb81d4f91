// AssemblyScript. Why a piece is refused beyond the problems of its selection (runtime/problems.ts, below 30): numbers that the
// languages key their sentences by.

/** The product has no options any more, or more than Shopify hands over. */
export const WITHDRAWN: i32 = 31;
export const ON_SELLING_PLAN: i32 = 32;
/** Belongs to another line, or another line to it. */
export const TIED: i32 = 33;
/** What costs was never asked: the piece was added without its options. */
export const UNSPECIFIED: i32 = 34;
export const TOO_MANY_PIECES: i32 = 35;
/** Advice, and a combination, that belong to no field. */
export const ADVICE_OPEN: i32 = 36;
export const NOT_TOGETHER: i32 = 37;
/** What to do: specify the piece again, or ask the shop. */
export const SPECIFY_AGAIN: i32 = 41;
export const ASK_SHOP: i32 = 42;
