/** The next step in a direction (1 or -1) that asks something; the same one where there is none. `empty`: the steps that ask nothing. */
export function nextStep(empty: readonly boolean[], from: number, direction: 1 | -1): number {
  let to = from + direction;
  while (empty[to]) to += direction;
  return to in empty ? to : from;
}
