import { fileURLToPath } from 'node:url';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import { Evaluation, evaluate, evaluateInto } from '../../app/options/engine/runtime/evaluate.ts';
import { readPayload } from '../../app/options/engine/runtime/payload.ts';
import { readSelection } from '../../app/options/engine/runtime/selection.ts';
import { fiftyRules, fiftyRulesAsLogic, shoppers } from './runtime-rules.ts';

const WANTED = 277_000;
const ROUNDS = 5;
const ROUND_MS = 300;
const SHOPPERS = 16;

interface Contender {
  readonly label: string;
  /** One pass for the shopper with this number: the sum of the charges. */
  readonly pass: (shopper: number) => number;
}

/** Passes a second of a fifty-rule set on one core, in turns with two JsonLogic engines that evaluate the same rules. */
export async function bench(): Promise<{
  name: string;
  rows: { label: string; value: string }[];
  passed: boolean;
}> {
  const contenders = [...ours(), ...theirs()];
  for (let shopper = 0; shopper < SHOPPERS; shopper += 1)
    if (new Set(contenders.map(({ pass }) => pass(shopper))).size > 1)
      throw new Error(`The engines disagree about shopper ${shopper}.`);

  const rounds = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    contenders.forEach(({ pass }, index) => rounds[index]?.push(passesPerSecond(pass)));

  const medians = rounds.map((rates) => rates.toSorted((one, other) => one - other)[ROUNDS >> 1] ?? 0);
  const [best = 0] = medians;
  const rows = contenders.map(({ label }, index) => ({
    label,
    value: `${Math.round(medians[index] ?? 0).toLocaleString('en-GB')}/s${ratio(best, medians[index] ?? 0)}`,
  }));
  rows.push({ label: 'wanted', value: `${WANTED.toLocaleString('en-GB')}/s` });
  return { name: 'Evaluating fifty rules', rows, passed: (medians[1] ?? 0) >= WANTED };
}

function ours(): Contender[] {
  const { payload: text, stamp } = compileOptionSet(fiftyRules());
  const payload = readPayload(text);
  const rules = payload.id.filter((id) => id.startsWith('r')).map((id) => `${id}=yes`);
  const selections = shoppers().map((answers) => {
    const values = Object.entries(answers).map(([id, choice]) => `${id}=${choice}`);
    return readSelection(payload, ['1', stamp, ...values, ...rules].join(';'));
  });
  const kept = new Evaluation(payload.count);
  const selectionOf = (shopper: number) => selections[shopper] ?? readSelection(payload, '');
  return [
    {
      label: 'this engine, evaluation reused',
      pass: (shopper) => {
        evaluateInto(kept, payload, selectionOf(shopper), 1, 2);
        return kept.surchargeMinor;
      },
    },
    {
      label: 'this engine, a new evaluation each time',
      pass: (shopper) => evaluate(payload, selectionOf(shopper), 1, 2).surchargeMinor,
    },
  ];
}

function theirs(): Contender[] {
  const logic = fiftyRulesAsLogic();
  const data = shoppers();
  const compiled: unknown = new LogicEngine().build(logic);
  if (typeof compiled !== 'function') throw new Error('json-logic-engine compiled nothing.');
  return [
    { label: 'json-logic-engine, compiled', pass: (shopper) => Number(compiled(data[shopper])) },
    { label: 'json-logic-js', pass: (shopper) => Number(jsonLogic.apply(logic, data[shopper])) },
  ];
}

/** By this thread's processor time, so that a busy machine slows no contender more than another. */
function passesPerSecond(pass: (shopper: number) => number): number {
  const start = process.threadCpuUsage();
  let passes = 0;
  let elapsed = 0;
  while (elapsed < ROUND_MS * 1000) {
    for (let i = 0; i < 256; i += 1) pass(i % SHOPPERS);
    passes += 256;
    const { user, system } = process.threadCpuUsage(start);
    elapsed = user + system;
  }
  return (passes * 1_000_000) / elapsed;
}

function ratio(best: number, rate: number): string {
  return rate === best ? '' : `  (ours is ${(best / rate).toFixed(1)} times that)`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { name, rows, passed } = await bench();
  console.log(name);
  for (const { label, value } of rows) console.log(`  ${label.padEnd(44)} ${value}`);
  process.exitCode = passed ? 0 : 1;
}
