import { parentPort } from 'node:worker_threads';
import { checkEntry } from './check-entry.ts';

// The other end of `check-apart.ts`.
parentPort?.on('message', (asked: Parameters<typeof checkEntry>) => {
  checkEntry(...asked).then(
    (problems) => parentPort?.postMessage({ problems }),
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
