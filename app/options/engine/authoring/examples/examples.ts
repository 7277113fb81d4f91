import type { Field } from '../field.ts';
import type { OptionSet } from '../option-set.ts';
import { choosingExamples } from './choosing.ts';
import { contentExamples } from './content.ts';
import type { Examples } from './example.ts';
import { measuringExamples } from './measuring.ts';
import { rulesExample } from './rules.ts';
import { writingExamples } from './writing.ts';

/** One small, complete option set for each kind of field. */
export const exampleOf: Examples<Field['kind']> = {
  ...choosingExamples,
  ...writingExamples,
  ...measuringExamples,
  ...contentExamples,
};

/** Every example: one for each kind, and one of rules. Together they use everything that the format can say. */
export const examples: readonly OptionSet[] = [...Object.values(exampleOf), rulesExample];
