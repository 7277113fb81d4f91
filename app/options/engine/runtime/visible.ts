// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { ALL, IS_FILLED, IS_ONE_OF, NOT, Payload } from './payload.ts';

const stack = new Uint8Array(64);

/** Writes 1 into `visible` for each field that is shown, 0 for the others. A hidden field counts as empty in conditions. */
export function showFields(payload: Payload, pick: i32[], filled: i32[], visible: Uint8Array): void {
  for (let i: i32 = 0; i < payload.count; i++) visible[i] = holds(payload, pick, filled, visible, i);
}

/** The payload was read with care (balanced, earlier fields only), so nothing is checked here. */
function holds(payload: Payload, pick: i32[], filled: i32[], visible: Uint8Array, field: i32): u8 {
  const rule = payload.rule;
  const end = payload.ruleAt[field + 1];
  let i = payload.ruleAt[field];
  if (i === end) return 1;

  let top: i32 = 0;
  while (i < end) {
    const step = rule[i++];
    if (step === NOT) {
      stack[top - 1] ^= 1;
      continue;
    }
    const operand = rule[i++];
    if (step === IS_ONE_OF) {
      const picked = visible[operand] === 1 ? pick[operand] : -1;
      let hit: u8 = 0;
      for (let left = rule[i++]; left > 0; left--) if (rule[i++] === picked) hit = 1;
      stack[top++] = hit;
    } else if (step === IS_FILLED) {
      stack[top++] = visible[operand] & (filled[operand] as u8);
    } else {
      let sum: i32 = 0;
      for (let left = operand; left > 0; left--) sum += stack[--top];
      stack[top++] = sum >= (step === ALL ? operand : 1) ? 1 : 0;
    }
  }
  return stack[0];
}
