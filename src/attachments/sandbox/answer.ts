import process from 'node:process';
import { Worker } from 'node:worker_threads';

/** The other end of `apart.ts`. Ends when the process that forked it lets go or dies. */
export function answerApart<Q, A extends object>(answer: (question: Q) => Promise<A>): void {
  const watch = new Worker(new URL('./watch.ts', import.meta.url), { argv: process.argv.slice(2) });
  watch.unref();
  process.on('message', (question: Q) => {
    watch.postMessage('begin');
    void answer(question).then((done) => {
      watch.postMessage('end');
      // Buffers of pictures weigh little to the garbage collector, which would leave hundreds of megabytes lying about.
      process.send?.(done, () => globalThis.gc?.());
    });
  });
  process.on('disconnect', () => {
    process.exit();
  });
}
