// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
/** Why a choice is banned: by a rule, by the stock. The third is for the evaluation itself. */
export const RULED_OUT: u8 = 1;
export const SOLD_OUT_CHOICE: u8 = 2;
export const KEPT: u8 = 4;

/** What is shown, what it costs, how long it takes and what is wrong, for one selection. */
export class Evaluation {
  /** 1 or 0 by slot. */
  visible: Uint8Array;
  required: Uint8Array;
  /** 1 where a rule has set the value. */
  forced: Uint8Array;
  /** By choice of the payload (`choiceAt`): bits of why it is taken out, RULED_OUT and SOLD_OUT_CHOICE; 0 where it is not. */
  banned: Uint8Array;
  /** By slot, minor units of the currency shown; 0 for hidden, empty and refused ones. */
  chargeMinor: Float64Array;
  /** By rule of the payload: 1 where it holds; what it adds to the price. */
  fired: Uint8Array;
  extraMinor: Float64Array;
  surchargeMinor: f64 = 0;
  /** Working days until the piece is ready. */
  days: f64 = 0;
  /** How many entries of the two arrays below hold; fields are slots, -1 for the selection as a whole. */
  problems: i32 = 0;
  problemCode: Int32Array;
  problemField: Int32Array;

  constructor(slots: i32, choices: i32, rules: i32) {
    this.visible = new Uint8Array(slots);
    this.required = new Uint8Array(slots);
    this.forced = new Uint8Array(slots);
    this.banned = new Uint8Array(choices);
    this.chargeMinor = new Float64Array(slots);
    this.fired = new Uint8Array(rules);
    this.extraMinor = new Float64Array(rules);
    // Two a slot, one a rule; the payload, the selection and a metal as a whole.
    const most = 2 * slots + rules + 3;
    this.problemCode = new Int32Array(most);
    this.problemField = new Int32Array(most);
  }
}
