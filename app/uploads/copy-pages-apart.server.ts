import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

// From the project's root: the built server lies elsewhere than its sources, from which both are started.
const WORKER = resolve('app/uploads/copy-pages.worker.ts');
/** Of objects; the bytes that a decoder makes are bounded in the thread itself. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/**
 * A PDF with its pages alone, made in a thread of its own: a hostile one ends that, not the server that others wait for.
 * @throws whatever the document breaks on, or when it takes too long or too much.
 */
export async function copyPagesApart(bytes: Uint8Array, mostMs: number): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(WORKER, { workerData: bytes, resourceLimits, execArgv: [] });
  try {
    const signal = AbortSignal.timeout(mostMs);
    const [made]: unknown[] = await once(worker, 'message', { signal });
    if (!(made instanceof Uint8Array)) throw new Error('The document could not be copied.');
    return new Uint8Array(made);
  } finally {
    await worker.terminate();
  }
}
