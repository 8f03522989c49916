import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const THREAD = join(import.meta.dirname, 'searcher-thread.ts');

/** Somebody who searches the site: the engine of the pages with an empty memory, over HTTP, for each question. */
export interface Searcher {
  /** The addresses of the first ten results. */
  ask(question: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * The engine itself and not a browser, whose start and painting would be most of what is measured. The next thread is made
 * ready while nothing is measured, so that only fetching and finding count.
 */
export async function openSearcher(port: number): Promise<Searcher> {
  const ready = async () => {
    const worker = new Worker(THREAD, { workerData: { origin: `http://127.0.0.1:${String(port)}` } });
    await once(worker, 'message');
    return worker;
  };
  let next = await ready();
  return {
    async ask(question) {
      const worker = next;
      worker.postMessage(question);
      const [urls] = (await once(worker, 'message')) as [string[]];
      [next] = await Promise.all([ready(), worker.terminate()]);
      return urls;
    },
    close: async () => {
      await next.terminate();
    },
  };
}
