// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.

/** What can be wrong with a selection. The numbers never change: journeys, jobs and sentences are keyed by them. */
export const MISSING: i32 = 1;
export const TOO_LONG: i32 = 2;
export const UNKNOWN_CHOICE: i32 = 3;
/** A ring size outside the maker's range, in a system the field does not offer, or no size at all. */
export const OUT_OF_RANGE: i32 = 4;
/** The selection names a field that the set does not have. Belongs to no field (-1). */
export const UNKNOWN_FIELD: i32 = 5;
/** Made under another stamp. Belongs to no field (-1). */
export const STALE: i32 = 6;
/** Not a selection of ours, or one that names a field twice. Belongs to no field (-1). */
export const UNREADABLE: i32 = 7;
export const HIDDEN_BUT_FILLED: i32 = 8;
/** The payload itself cannot be read. Belongs to no field (-1). */
export const NO_PAYLOAD: i32 = 9;
