import type { Command, Commands, Notice, Notices, Question, Questions } from '../app-bridge/messages.ts';

// Methods, not functions: what is said under a name is heard under it, which the compiler cannot follow through a map.
interface Ear {
  hear(detail: unknown): void;
}

interface Answerer {
  answer(asks: unknown): unknown;
}

const listeners = new Map<string, Ear>();
const answerers = new Map<string, Answerer>();

/** The frame that holds the app, when this page of the admin shows it. */
export const appFrame = document.querySelector<HTMLIFrameElement>('iframe#app');
/** The app's public address. */
const appOrigin = appFrame?.dataset['origin'] ?? '';

/** Answers a question of the app's page; what is thrown reaches the app as an error. */
export function answer<Q extends Question>(
  question: Q,
  answerer: (asks: Questions[Q]['asks']) => Promise<Questions[Q]['answers']>,
): void {
  answerers.set(question, { answer: answerer });
}

/** Hears what the app's page tells. */
export function hear<N extends Notice>(notice: N, listener: (detail: Notices[N]) => void): void {
  listeners.set(notice, { hear: listener });
}

/** Tells the app's page to do something. */
export function command<C extends Command>(name: C, detail: Commands[C]): void {
  post({ command: name, detail });
}

/** Begins to listen to the app's page, and to nobody else; only then is the page loaded, so that no word of it is missed. */
export function openChannel(): void {
  window.addEventListener('message', ({ origin, source, data }: MessageEvent) => {
    if (origin !== appOrigin || source !== appFrame?.contentWindow || data?.appBridge !== 1) return;
    if ('notice' in data) listeners.get(data.notice)?.hear(data.detail);
    else if ('question' in data) void reply(data);
  });
  if (appFrame) appFrame.src = appFrame.dataset['src'] ?? '';
}

async function reply({ question, id, asks }: { question: string; id: number; asks: unknown }): Promise<void> {
  const answerer = answerers.get(question);
  try {
    if (!answerer) throw new Error(`The admin does not know the question "${question}".`);
    post({ answerTo: id, value: await answerer.answer(asks) });
  } catch (cause) {
    post({ answerTo: id, error: cause instanceof Error ? cause.message : String(cause) });
  }
}

function post(message: object): void {
  appFrame?.contentWindow?.postMessage({ appBridge: 1, ...message }, appOrigin);
}
