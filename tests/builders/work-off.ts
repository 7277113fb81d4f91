import { handlers } from '#app/jobs/handlers.server.ts';
import { sendingQueue } from '#app/jobs/queue.server.ts';
import { runJob } from '#app/jobs/run-job.server.ts';

/** Does all jobs that wait, and those that they add, as a worker would, until none is due. Answers the names of what failed. */
export async function workOff(): Promise<string[]> {
  const queue = await sendingQueue();
  const failed: string[] = [];
  for (let done = 1; done > 0;) {
    done = 0;
    for (const handler of handlers) {
      const [job] = await queue.fetch(handler.name, { includeMetadata: true });
      if (!job) continue;
      done += 1;
      const { status, output } = await runJob(handler, job);
      if (status !== 'completed') failed.push(`${handler.name}: ${JSON.stringify(output)}`);
      await (status === 'completed'
        ? queue.complete(handler.name, job.id)
        : queue.fail(handler.name, job.id));
    }
  }
  return failed;
}
