import { compileOptionSet } from '../../app/options/engine/authoring/compile.ts';
import { evaluate } from '../../app/options/engine/runtime/evaluate.ts';
import { readPayload } from '../../app/options/engine/runtime/payload.ts';
import { readSelection } from '../../app/options/engine/runtime/read-selection.ts';
import { Surroundings } from '../../app/options/engine/runtime/surroundings.ts';
import { jsonLogicEngine, type Pass, surveyCore } from './runtime-peers.ts';
import { fiftyRules, hundredRules, type RuledPiece, shoppersOf } from './runtime-rules.ts';

/** Of the largest set: a thousandth of the 50 ms that a page has to answer in. */
const WANTED = 20_000;
const TIMES_SURVEY = 5;
const ROUNDS = 7;
const ROUND_MS = 300;
const SHOPPERS = 16;

interface Row {
  readonly label: string;
  readonly value: string;
}

interface Measured {
  readonly name: string;
  readonly rows: Row[];
  readonly ours: number;
  readonly timesSurvey: number;
}

/**
 * Passes a second on one core, in turns with two peers that decide the same conditions. Ours says besides what is required, wrong and
 * taken out, and how long it takes; json-logic-engine makes JavaScript of the rules, which neither a Function nor a page that forbids
 * `eval` can run.
 */
export async function bench(): Promise<{ name: string; rows: Row[]; passed: boolean }> {
  const [fifty, hundred] = [fiftyRules(), hundredRules()].map(measured);
  return {
    name: 'Evaluating a selection',
    rows: [
      ...(fifty?.rows ?? []),
      ...(hundred?.rows ?? []),
      {
        label: `${hundred?.name}: wanted`,
        value: `${WANTED.toLocaleString('en-GB')}/s and ${TIMES_SURVEY} times survey-core`,
      },
    ],
    passed: (hundred?.ours ?? 0) >= WANTED && (hundred?.timesSurvey ?? 0) >= TIMES_SURVEY,
  };
}

function measured(piece: RuledPiece): Measured {
  const contenders: { label: string; pass: Pass }[] = [
    { label: 'this engine', pass: thisEngine(piece) },
    { label: 'json-logic-engine, compiled', pass: jsonLogicEngine(piece) },
    { label: 'survey-core, expressions parsed before', pass: surveyCore(piece) },
  ];
  for (let shopper = 0; shopper < SHOPPERS; shopper += 1)
    if (new Set(contenders.map(({ pass }) => pass(shopper))).size > 1)
      throw new Error(`The engines disagree about shopper ${shopper} of ${piece.name}.`);

  const rounds = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    contenders.forEach(({ pass }, index) => rounds[index]?.push(passesPerSecond(pass)));

  const medians = rounds.map((rates) => rates.toSorted((one, other) => one - other)[ROUNDS >> 1] ?? 0);
  const [ours = 0] = medians;
  const rows = contenders.map(({ label }, index) => {
    const rate = medians[index] ?? 0;
    const ratio = index === 0 ? '' : `  (ours is ${(ours / rate).toFixed(1)} times that)`;
    return {
      label: `${piece.name}: ${label}`,
      value: `${Math.round(rate).toLocaleString('en-GB')}/s${ratio}`,
    };
  });
  return { name: piece.name, rows, ours, timesSurvey: ours / (medians[2] ?? Infinity) };
}

function thisEngine(piece: RuledPiece): Pass {
  const { payload: text, stamp } = compileOptionSet(piece.set);
  const payload = readPayload(text);
  const around = new Surroundings();
  const selections = shoppersOf(piece).map((answers) => {
    const places = piece.set.fields.map(({ id }) => Number(answers[id]?.slice(1) ?? 0) + 1);
    return readSelection(payload, ['2', stamp, '', ...places].join(';'));
  });
  const none = readSelection(payload, '');
  return (shopper) => {
    const { surchargeMinor, banned } = evaluate(payload, selections[shopper] ?? none, around);
    let outcome = surchargeMinor;
    for (const ban of banned) outcome += ban;
    return outcome;
  };
}

/** By this thread's processor time, so that a busy machine slows no contender more than another. */
function passesPerSecond(pass: Pass): number {
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
