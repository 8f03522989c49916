import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const THREAD = join(import.meta.dirname, 'searcher-thread.ts');

/** Somebody who searches the site: the engine of the pages with an empty memory, over HTTP, for each question. */
export interface Searcher {
  /** Resolves when the next question will be asked at once. */
  ready(): Promise<void>;
  /** The addresses of the first ten results. */
  ask(question: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * The engine itself and not a browser, whose start and painting would be most of what is measured. The thread of the next
 * question starts while nothing is measured, so that only fetching and finding count.
 */
export function openSearcher(port: number): Searcher {
  const begin = async () => {
    const worker = new Worker(THREAD, { workerData: { origin: `http://127.0.0.1:${String(port)}` } });
    await once(worker, 'message');
    return worker;
  };
  let next = begin();
  return {
    async ready() {
      await next;
    },
    async ask(question) {
      const worker = await next;
      worker.postMessage(question);
      const [urls] = (await once(worker, 'message')) as [string[]];
      next = begin();
      void worker.terminate();
      return urls;
    },
    async close() {
      await (await next).terminate();
    },
  };
}
