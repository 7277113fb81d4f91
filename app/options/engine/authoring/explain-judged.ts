import type { Evaluation } from '../runtime/evaluation.ts';
import type { Machine } from '../runtime/machine.ts';
import type { Payload } from '../runtime/payload.ts';
import type { Selection } from '../runtime/selection.ts';
import type { Surroundings } from '../runtime/surroundings.ts';
import type { ProductVariant } from './compile-context.ts';
import type { OptionSet } from './option-set.ts';
import type { Slot } from './slots.ts';

/** What a selection is explained in: the cart, and what its product is compiled with. */
export interface ExplainedIn extends Surroundings {
  /** For conditions on the variant. */
  readonly variants?: readonly ProductVariant[];
  /** `setKey` of the option set, for its stock. */
  readonly key?: string;
}

/** What is at hand once a selection is judged. */
export interface Judged {
  readonly set: OptionSet;
  readonly slots: readonly Slot[];
  /** The payload as text and as read. */
  readonly text: string;
  readonly payload: Payload;
  readonly selection: Selection;
  readonly answer: Evaluation;
  /** Sees what programs of the set saw. */
  readonly machine: Machine;
  readonly around: ExplainedIn;
}
