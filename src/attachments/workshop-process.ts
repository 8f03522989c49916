import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { prepareHere } from './prepare-here.ts';
import { readHere } from './read-here.ts';
import { Unfit } from './unfit.ts';
import type { Answer, Job } from './workshop.ts';

new Worker(new URL('./workshop-watch.ts', import.meta.url)).unref();

// The other end of `workshop.ts`. Ends when the process that forked it lets go or dies.
process.on('message', (job: Job) => {
  void answer(job).then((done) => {
    // Buffers of pictures weigh little to the garbage collector, which would leave hundreds of megabytes lying about.
    process.send?.(done, () => globalThis.gc?.());
  });
});
process.on('disconnect', () => {
  process.exit();
});

async function answer({ task, bytes, name }: Job): Promise<Answer> {
  try {
    if (task === 'read') return { task, attachment: await readHere(bytes, name) };
    return { task, bytes: await prepareHere(bytes, name) };
  } catch (error) {
    if (error instanceof Unfit) return { task: 'refused', sentence: error.message };
    return { task: 'failed', sentence: '文件已损坏，读不出来' };
  }
}
