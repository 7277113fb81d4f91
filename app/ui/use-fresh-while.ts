import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

const FIRST_MS = 800;
const SLOWEST_MS = 8_000;
const STALLED_MS = 90_000;

/**
 * Loads the page's data again while something is under way, less and less often.
 * @returns true once it has been under way for a minute and a half.
 */
export function useFreshWhile(isUnderWay: boolean): boolean {
  const { revalidate, state } = useRevalidator();
  const began = useRef<number | null>(null);
  const [isStalled, setStalled] = useState(false);

  // What a job has done is known to the server only, and nobody tells the browser: it has to ask.
  useEffect(() => {
    if (!isUnderWay) began.current = null;
    if (!isUnderWay || state !== 'idle') return undefined;
    began.current ??= Date.now();
    const elapsed = Date.now() - began.current;
    const ask = () => {
      setStalled(elapsed > STALLED_MS);
      revalidate();
    };
    const timer = setTimeout(ask, Math.min(SLOWEST_MS, FIRST_MS + elapsed / 4));

    return () => clearTimeout(timer);
  }, [isUnderWay, state, revalidate]);

  return isUnderWay && isStalled;
}
