import type { Command, Commands, Notice, Notices, Question, Questions } from './messages.ts';

const script = document.currentScript;
const source = script instanceof HTMLScriptElement ? script.src : '';

/** The stand-in's origin: where this script came from. */
export const hostOrigin = new URL(source || location.href).origin;
/** The app's client id, as the script tag or a meta tag names it. */
export const apiKey =
  script?.dataset['apiKey'] ??
  document.querySelector('meta[name="shopify-api-key"]')?.getAttribute('content') ??
  '';
export const isFramed = window.parent !== window;

// Methods, not functions: what is asked under a name is answered under it, which the compiler cannot follow through a map.
interface Asked {
  resolve(value: unknown): void;
  reject(cause: Error): void;
}

interface Obedient {
  obey(detail: unknown): void;
}

const waiting = new Map<number, Asked>();
const listeners = new Map<string, Obedient>();
let lastId = 0;

/** Asks the admin and waits for its answer. */
export function ask<Q extends Question>(
  question: Q,
  asks: Questions[Q]['asks'],
): Promise<Questions[Q]['answers']> {
  lastId += 1;
  const id = lastId;
  post({ question, id, asks });
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
  });
}

/** Tells the admin something; nothing comes back. */
export function tell<N extends Notice>(notice: N, detail: Notices[N]): void {
  post({ notice, detail });
}

/** Does as the admin commands. */
export function obey<C extends Command>(command: C, listener: (detail: Commands[C]) => void): void {
  listeners.set(command, { obey: listener });
}

window.addEventListener('message', ({ origin, source: sender, data }: MessageEvent) => {
  if (origin !== hostOrigin || sender !== window.parent || data?.appBridge !== 1) return;

  if ('command' in data) listeners.get(data.command)?.obey(data.detail);
  const asked = waiting.get(data.answerTo);
  if (!asked) return;
  waiting.delete(data.answerTo);
  if (data.error) asked.reject(new Error(data.error));
  else asked.resolve(data.value);
});

function post(message: object): void {
  window.parent.postMessage({ appBridge: 1, ...message }, hostOrigin);
}
