import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { countedCarts } from '../bench/function-carts.ts';
import { shippedFunctions } from '../laws/shipped-functions.ts';

/** Instructions that a run of each Function executes on each of the fixed carts. */
const recordSchema = z.record(z.string(), z.object({ pricing: z.number(), validation: z.number() }));
type InstructionRecord = z.infer<typeof recordSchema>;

const path = join(import.meta.dirname, 'function-instructions.json');
/** A count that leaves the recorded one by more than this is looked at by a person, who records it anew. */
const LEEWAY = 0.05;

/** Whether each Function takes as many instructions as on record. With `isNew` it is recorded instead. */
export async function judgeInstructions(isNew: boolean): Promise<{ kept: boolean; line: string }[]> {
  const counted = await countEach();
  if (isNew) writeFileSync(path, `${JSON.stringify(counted, null, 2)}\n`);

  const recorded = recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(counted).flatMap(([cart, counts]) => [
    judge(`pricing ${cart}`, counts.pricing, recorded[cart]?.pricing),
    judge(`checking ${cart}`, counts.validation, recorded[cart]?.validation),
  ]);
}

async function countEach(): Promise<InstructionRecord> {
  const functions = await shippedFunctions();
  return Object.fromEntries(
    countedCarts.map(([cart, lines]) => [
      cart,
      { pricing: functions.price(lines).instructions, validation: functions.check(lines).instructions },
    ]),
  );
}

function judge(what: string, count: number, recorded = 0): { kept: boolean; line: string } {
  const kept = Math.abs(count - recorded) <= recorded * LEEWAY;
  const change = kept ? '' : `; record it with npm run test:budgets -- --record when it is meant to be`;
  return {
    kept,
    line: `${kept ? '✓' : '✗'} ${what}: ${count} instructions, ${recorded} on record${change}`,
  };
}
