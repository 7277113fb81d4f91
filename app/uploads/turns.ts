/** Making a file anew takes a core and up to some hundred megabytes for a moment. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 6;

let atWork = 0;
const waiting: (() => void)[] = [];

export interface Turn {
  /** Once, when the work is done. */
  readonly end: () => void;
}

/** A turn at making a file anew, at once or when another ends; null where too many wait already. */
export async function takeTurn(): Promise<Turn | null> {
  if (atWork >= MOST_AT_ONCE) {
    if (waiting.length >= MOST_WAITING) return null;
    await new Promise<void>((begin) => {
      waiting.push(begin);
    });
  } else atWork += 1;

  return { end };
}

/** Hands the turn on to whoever waits longest. */
function end(): void {
  const next = waiting.shift();
  if (next) next();
  else atWork -= 1;
}
