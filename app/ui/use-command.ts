import { useEffect } from 'react';
import { useFetcher, useNavigate } from '@remix-run/react';
import type { Answer } from './answer.ts';
import { appBridge } from './app-bridge.ts';

export interface Command {
  /** Posts the fields to the command's route. */
  readonly send: (fields?: Record<string, string>) => void;
  readonly isRunning: boolean;
  /** The fields under way, or those last sent. */
  readonly sent: FormData | undefined;
  /** The last answer, when it was a refusal and nothing has been sent since. */
  readonly refusal: Extract<Answer, { kind: 'refused' }> | null;
  readonly isDone: boolean;
}

/** A button's command: posts to a route, tells of success in a toast and hands refusals back to be drawn. */
export function useCommand(action: string): Command {
  const fetcher = useFetcher<Answer>();
  const navigate = useNavigate();
  const { data, state } = fetcher;

  // A toast and a move to another page happen once per answer, outside of what React draws.
  useEffect(() => {
    if (state !== 'idle' || data?.kind !== 'done') return;
    appBridge()?.toast.show(data.message);
    if (data.goTo !== undefined) navigate(data.goTo);
  }, [data, state, navigate]);

  return {
    send: (fields = {}) => fetcher.submit(fields, { method: 'post', action }),
    isRunning: state !== 'idle',
    sent: fetcher.formData,
    refusal: state === 'idle' && data?.kind === 'refused' ? data : null,
    isDone: state === 'idle' && data?.kind === 'done',
  };
}
