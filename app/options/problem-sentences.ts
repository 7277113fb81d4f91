import type { SelectionProblem } from './engine/authoring/specification.ts';

/** What is the matter with an ordered answer, as a maker reads it on the commission. */
export const PROBLEM_SENTENCES: Readonly<Record<SelectionProblem, string>> = {
  missing: 'It is required, and nothing was chosen.',
  'too-long': 'The text is longer than your options allow.',
  'unknown-choice': 'What was chosen is not among the choices.',
  'out-of-range': 'It is outside of what you make, or between its steps.',
  stale: 'It was chosen under an earlier version of your options.',
  unreadable: 'What was chosen cannot be read.',
  'hidden-but-filled': 'It was filled in although your options did not ask for it.',
  'no-payload': 'The options it was chosen under cannot be read.',
  'not-offered': 'One of your rules takes this choice out for what else was chosen.',
  overruled: 'One of your rules sets another value.',
  'sold-out': 'It was sold out.',
  'not-drawable': 'The text has characters that the chosen font does not have.',
  'too-few': 'Fewer were given than your options ask for.',
  'too-many': 'More were chosen than your options allow.',
  misspelt: 'It is not written like what it should be.',
  'too-many-lines': 'The text has more lines than your options allow.',
  'too-soon': 'The day is before the piece can be ready.',
  'too-late': 'The day is later than your options allow.',
  'closed-day': 'The workshop is closed on that day.',
  'not-accepted': 'The shopper has not accepted your advice about it.',
  blocked: 'One of your rules does not let it be sold like this.',
  'no-spot-price': 'The price of a metal was not set, so it could not be worked out.',
};
