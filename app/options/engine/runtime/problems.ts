// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.

/** What can be wrong with a selection. The numbers never change: journeys, jobs and sentences are keyed by them. */
export const MISSING: i32 = 1;
/** A text of more characters than there is room for. */
export const TOO_LONG: i32 = 2;
/** Not one of the field's choices. */
export const UNKNOWN_CHOICE: i32 = 3;
/** A number or ring size outside the maker's range, between its steps, in a system the field does not offer, or no number at all. */
export const OUT_OF_RANGE: i32 = 4;
/** Made under another stamp. Belongs to no field (-1). */
export const STALE: i32 = 6;
/** Not a selection of ours, or one with more values than the set has fields. Belongs to no field (-1). */
export const UNREADABLE: i32 = 7;
export const HIDDEN_BUT_FILLED: i32 = 8;
/** The payload itself cannot be read. Belongs to no field (-1). */
export const NO_PAYLOAD: i32 = 9;
/** A choice that a rule takes out for this selection. */
export const NOT_OFFERED: i32 = 10;
/** A rule sets another value. */
export const OVERRULED: i32 = 11;
export const SOLD_OUT: i32 = 12;
/** A text with characters that the chosen font does not have. */
export const NOT_DRAWABLE: i32 = 13;
/** Fewer characters, or fewer of several choices, than asked for. */
export const TOO_FEW: i32 = 14;
export const TOO_MANY: i32 = 15;
/** Not an e-mail address, telephone number, link, colour or file reference. */
export const MISSPELT: i32 = 16;
export const TOO_MANY_LINES: i32 = 17;
/** A day before the piece can be ready. */
export const TOO_SOON: i32 = 18;
export const TOO_LATE: i32 = 19;
/** A day on which the workshop is closed. */
export const CLOSED_DAY: i32 = 20;
/** Advice that must be accepted and has not been. The field is the one the rule names, or -1. */
export const NOT_ACCEPTED: i32 = 21;
/** A rule does not let the piece be sold like this. The field is the one the rule names, or -1. */
export const BLOCKED: i32 = 22;
/** A charge needs the price of a metal that the workshop has not set. */
export const NO_SPOT_PRICE: i32 = 23;
