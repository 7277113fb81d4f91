// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { checkSlot } from './check.ts';
import { digits, parts } from './escaping.ts';
import { Evaluation, KEPT, RULED_OUT, SOLD_OUT_CHOICE } from './evaluation.ts';
import { hasBit, holds, Machine, run, set } from './machine.ts';
import { CHOICE, Payload, programAt } from './payload.ts';
import { roundAway } from './price.ts';
import {
  BLOCKED,
  HIDDEN_BUT_FILLED,
  NO_PAYLOAD,
  NO_SPOT_PRICE,
  NOT_ACCEPTED,
  OVERRULED,
} from './problems.ts';
import { takeValue } from './read-selection.ts';
import { find } from './scan.ts';
import { Selection } from './selection.ts';
import { Surroundings } from './surroundings.ts';

const BLOCK: i32 = 66;
const DAYS: i32 = 68;
const PRICE: i32 = 80;
const WARNING: i32 = 87;

/** Its arrays would be most of what an evaluation allocates. */
const judging: Machine = new Machine(new Payload(), new Selection(0), new Surroundings());

/**
 * Judges a selection. Where a rule sets a value, the selection takes it, and another one is a problem. A hidden slot counts as empty,
 * costs nothing and is never required.
 */
export function evaluate(payload: Payload, selection: Selection, around: Surroundings): Evaluation {
  const evaluation = new Evaluation(payload.count, payload.choiceAt[payload.count], payload.rule.length);
  const machine = judging;
  set(machine, payload, selection, around);
  if (payload.fault > 0) add(evaluation, NO_PAYLOAD, -1);
  if (selection.fault > 0) add(evaluation, selection.fault, -1);
  for (let i: i32 = 0; i < around.workshop.stock.length; i++)
    banSoldOut(evaluation, payload, around.workshop.stock[i], Math.max(1, around.quantity));
  for (let i: i32 = 0; i < payload.count; i++) show(evaluation, machine, i);

  // Dates must leave the time that everything else takes.
  for (let i: i32 = 0; i < payload.count; i++) addDays(evaluation, machine, i);
  for (let r: i32 = 0; r < payload.rule.length; r++) fire(evaluation, machine, r);
  evaluation.days = Math.max(0, Math.ceil(evaluation.days + payload.baseDays));

  for (let i: i32 = 0; i < payload.count; i++) judge(evaluation, machine, i);
  for (let r: i32 = 0; r < payload.rule.length; r++) charge(evaluation, machine, r);
  if (machine.lacksSpot > 0) add(evaluation, NO_SPOT_PRICE, -1);
  return evaluation;
}

function add(evaluation: Evaluation, code: i32, slot: i32): void {
  evaluation.problemCode[evaluation.problems] = code;
  evaluation.problemField[evaluation.problems++] = slot;
}

/** Whether a slot is shown, what rules make of it, and what programs below see of it. */
function show(evaluation: Evaluation, machine: Machine, slot: i32): void {
  const payload = machine.payload;
  const selection = machine.selection;
  const shown = payload.show[slot] === '' || holds(machine, payload.show[slot]);
  evaluation.visible[slot] = shown ? 1 : 0;
  if (!shown) return;

  const isAnswered = selection.filled[slot] > 0 || selection.bad[slot] > 0;
  const before = selection.value[slot];
  const words = selection.text[slot];
  for (let i = payload.forceAt[slot]; i < payload.forceAt[slot + 1]; i++)
    force(evaluation, machine, slot, payload.force[i]);
  if (isAnswered && (before !== selection.value[slot] || words !== selection.text[slot]))
    add(evaluation, OVERRULED, slot);
  machine.value[slot] = selection.value[slot];
  machine.filled[slot] = selection.filled[slot];
  const require = payload.require[slot];
  evaluation.required[slot] = require === '' || holds(machine, require) ? 1 : 0;
  for (let i = payload.limitAt[slot]; i < payload.limitAt[slot + 1]; i++)
    limit(evaluation, machine, slot, payload.limit[i]);
}

/** "program:value" */
function force(evaluation: Evaluation, machine: Machine, slot: i32, effect: string): void {
  const at = find(effect, 58, 0);
  if (!holds(machine, effect.substring(0, at))) return;

  takeValue(machine.payload, machine.selection, slot, effect.substring(at + 1));
  evaluation.forced[slot] = 1;
}

/** "program:choices", the places of the choices that stay, with full stops between. */
function limit(evaluation: Evaluation, machine: Machine, slot: i32, effect: string): void {
  const at = find(effect, 58, 0);
  if (!holds(machine, effect.substring(0, at))) return;

  const payload = machine.payload;
  const from = payload.choiceAt[slot];
  const to = payload.choiceAt[slot + 1];
  const kept = parts(effect.substring(at + 1), 46);
  for (let k: i32 = 0; k < kept.length; k++) {
    const i = (digits(kept[k]) as i32) + from - 1;
    if (i >= from && i < to) evaluation.banned[i] |= KEPT;
  }
  for (let i = from; i < to; i++)
    evaluation.banned[i] =
      evaluation.banned[i] & KEPT ? evaluation.banned[i] ^ KEPT : evaluation.banned[i] | RULED_OUT;
}

/** "set key;slot.choice=left;…": takes out what fewer are left of than are wanted. */
function banSoldOut(evaluation: Evaluation, payload: Payload, line: string, wanted: f64): void {
  if (payload.key === '' || !line.startsWith(payload.key + ';')) return;

  const entries = parts(line, 59);
  for (let e: i32 = 1; e < entries.length; e++) {
    const dot = find(entries[e], 46, 0);
    const sign = find(entries[e], 61, 0);
    const slot = digits(entries[e].substring(0, dot)) as i32;
    const left = digits(entries[e].substring(sign + 1));
    if (slot < 0 || slot >= payload.count || left < 0 || left >= wanted) continue;
    const i = payload.choiceAt[slot] + (digits(entries[e].substring(dot + 1, sign)) as i32) - 1;
    if (i >= payload.choiceAt[slot] && i < payload.choiceAt[slot + 1])
      evaluation.banned[i] |= SOLD_OUT_CHOICE;
  }
}

function judge(evaluation: Evaluation, machine: Machine, slot: i32): void {
  const selection = machine.selection;
  const isAnswered = selection.filled[slot] > 0 || selection.bad[slot] > 0;
  if (evaluation.visible[slot] === 0) {
    if (isAnswered) add(evaluation, HIDDEN_BUT_FILLED, slot);
    return;
  }
  const problem = checkSlot(evaluation, machine, slot);
  if (problem > 0) add(evaluation, problem, slot);
  else if (selection.filled[slot] > 0) {
    const minor = roundAway(
      sum(machine, slot, machine.payload.charge[slot], machine.payload.choiceCharge[slot], true),
    );
    evaluation.chargeMinor[slot] = minor;
    evaluation.surchargeMinor += minor;
  }
}

function addDays(evaluation: Evaluation, machine: Machine, slot: i32): void {
  if (machine.filled[slot] > 0)
    evaluation.days += sum(
      machine,
      slot,
      machine.payload.days[slot],
      machine.payload.choiceDays[slot],
      false,
    );
}

/** The slot's own program and those of its chosen choices. */
function sum(machine: Machine, slot: i32, own: string, byChoice: string, asMoney: boolean): f64 {
  const value = machine.value[slot];
  let total: f64 = own === '' ? 0 : run(machine, own, asMoney);
  if (byChoice === '') return total;

  if (machine.payload.kind[slot] === CHOICE)
    return total + run(machine, programAt(byChoice, value as i32), asMoney);
  for (let i: i32 = 0; i < 30; i++)
    if (hasBit(value, i)) total += run(machine, programAt(byChoice, i + 1), asMoney);
  return total;
}

function fire(evaluation: Evaluation, machine: Machine, r: i32): void {
  const payload = machine.payload;
  if (!holds(machine, payload.ruleWhen[r])) return;

  evaluation.fired[r] = 1;
  if (payload.rule[r] === BLOCK) add(evaluation, BLOCKED, payload.ruleSlot[r]);
  else if (payload.rule[r] === DAYS) evaluation.days += run(machine, payload.ruleDoes[r], false);
  else if (payload.rule[r] === WARNING && payload.ruleAsks[r] > 0 && machine.selection.accepted[r] === 0)
    add(evaluation, NOT_ACCEPTED, payload.ruleSlot[r]);
}

function charge(evaluation: Evaluation, machine: Machine, r: i32): void {
  if (machine.payload.rule[r] !== PRICE || evaluation.fired[r] === 0) return;

  const minor = roundAway(run(machine, machine.payload.ruleDoes[r], true));
  evaluation.extraMinor[r] = minor;
  evaluation.surchargeMinor += minor;
}
