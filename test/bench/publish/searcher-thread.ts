import { parentPort, workerData } from 'node:worker_threads';
import { search } from '../../../src/search/engine.ts';

// Somebody who comes for the first time and asks one question. The engine is here already: only its data is fetched.
const { origin } = workerData as { origin: string };
const fetchOf = globalThis.fetch;
globalThis.fetch = (address, options) => fetchOf(new URL(address as string, origin), options);
const FIRST = 10;

parentPort?.on('message', (question: string) => {
  void search(question, {}).then(async (results) => {
    const first = await results.hits(0, FIRST);
    parentPort?.postMessage(first.map(({ url }) => url.replace(/#.*/, '')));
  });
});
parentPort?.postMessage('ready');
