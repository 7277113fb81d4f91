// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { ROOM } from './payload.ts';

/** Why a choice is banned: by a rule, by the stock. The third is for the evaluation itself. */
export const RULED_OUT: u8 = 1;
export const SOLD_OUT_CHOICE: u8 = 2;
export const KEPT: u8 = 4;

/** What is shown, what it costs, how long it takes and what is wrong, for one selection. */
export class Evaluation {
  /** 1 or 0 by slot. */
  visible: Uint8Array = new Uint8Array(ROOM);
  required: Uint8Array = new Uint8Array(ROOM);
  /** 1 where a rule has set the value. */
  forced: Uint8Array = new Uint8Array(ROOM);
  /** By choice of the payload (`choiceAt`): bits of why it is taken out, RULED_OUT and SOLD_OUT_CHOICE; 0 where it is not. */
  banned: Uint8Array;
  /** By slot, minor units of the currency shown; 0 for hidden, empty and refused ones. */
  chargeMinor: Float64Array = new Float64Array(ROOM);
  /** By rule of the payload: 1 where it holds; what it adds to the price. */
  fired: Uint8Array = new Uint8Array(ROOM);
  extraMinor: Float64Array = new Float64Array(ROOM);
  surchargeMinor: f64 = 0;
  /** Working days until the piece is ready. */
  days: f64 = 0;
  /** How many entries of the two arrays below hold; fields are slots, -1 for the selection as a whole. Two a slot, one a rule. */
  problems: i32 = 0;
  problemCode: Int32Array = new Int32Array(3 * ROOM);
  problemField: Int32Array = new Int32Array(3 * ROOM);

  constructor(choices: i32) {
    this.banned = new Uint8Array(choices);
  }
}
