import { parentPort, workerData } from 'node:worker_threads';
import type { SearchDocument } from '../../search/index/document.ts';
import { indexBuilder } from '../../search/index/index-builder.ts';
import type { Files } from '../../search/index/make-index.ts';
import type { FromThread, ToThread } from './search-index.ts';

// The other end of `search-index.ts`: the index is cut here while pages are made there.
const builder = indexBuilder(workerData as string);
const tell = (message: FromThread) => parentPort?.postMessage(message);
let files: Files = new Map();
let given: PromiseWithResolvers<readonly SearchDocument[]> | undefined;

parentPort?.on('message', (message: ToThread) => {
  if ('documents' in message) given?.resolve(message.documents);
  else if ('paths' in message) tell({ bytes: message.paths.map((path) => files.get(path)?.() ?? new Uint8Array()) });
  else {
    const documentsOf = (keys: readonly string[]) => {
      given = Promise.withResolvers();
      tell({ wanted: keys });
      return given.promise;
    };
    builder.make(message, documentsOf).then(
      (made) => {
        ({ files } = made);
        tell({ manifest: made.manifest, paths: [...files.keys()] });
      },
      (error: unknown) => tell({ error }),
    );
  }
});
