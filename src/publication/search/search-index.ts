import { Worker } from 'node:worker_threads';
import type { Entry } from '../../collections/entry.ts';
import type { Site } from '../../model/site.ts';
import { callDocuments } from '../../search/index/call-documents.ts';
import { documentOf } from '../../search/index/document-of.ts';
import type { SearchDocument } from '../../search/index/document.ts';
import type { IndexOf } from '../../search/index/make-index.ts';
import type { Manifest } from '../../search/text/tables.ts';
import type { MadeEdition } from '../editions/made-edition.ts';
import type { Planned } from '../folder/bring-to.ts';
import { digestOf } from '../digest.ts';
import { documentKey } from './document-key.ts';
import { manifestTags } from './manifest-tags.ts';
import { aroundDocuments, searchableEntries } from './searchable.ts';

export type ToThread = IndexOf | { documents: readonly SearchDocument[] } | { paths: readonly string[] };
export type FromThread =
  | { wanted: readonly string[] }
  | { manifest: Manifest; paths: readonly string[] }
  | { bytes: readonly Uint8Array[] }
  | { error: unknown };

export interface FoundIndex {
  /** For the head of the search page. */
  tags: string;
  files: ReadonlyMap<string, Planned>;
}

interface Sources {
  site: Site;
  bodyOf: (entry: Entry) => string;
  /** Digest of the code. */
  code: string;
  editions: readonly MadeEdition[];
}

/** The search index of one site after another, made in a thread of its own; `cacheFolder` keeps what the next need not do. */
export function openSearchIndex(cacheFolder: string) {
  let thread: Worker | undefined;

  /** One question, and the answers to what the thread asks meanwhile. */
  function ask(question: ToThread, documentsOf: (keys: readonly string[]) => SearchDocument[]): Promise<FromThread> {
    const worker = (thread ??= new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: cacheFolder }));
    worker.ref();
    return new Promise((resolve, reject) => {
      const done = () => {
        worker.off('message', hear).off('error', fail).off('exit', gone).unref();
      };
      const fail = (error: unknown) => {
        done();
        thread = undefined;
        void worker.terminate();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const gone = () => fail(new Error('the thread of the search index has ended'));
      const hear = (message: FromThread) => {
        if ('error' in message) fail(message.error);
        else if ('wanted' in message) {
          try {
            worker.postMessage({ documents: documentsOf(message.wanted) } satisfies ToThread);
          } catch (error) {
            fail(error);
          }
        } else {
          done();
          resolve(message);
        }
      };
      worker.on('message', hear).on('error', fail).on('exit', gone);
      worker.postMessage(question);
    });
  }

  return {
    async make({ site, bodyOf, code, editions }: Sources): Promise<FoundIndex> {
      const byKey = new Map<string, () => SearchDocument>([
        ...searchableEntries(site).map(
          (entry) =>
            [documentKey(site, entry, code), () => documentOf(site, entry, bodyOf(entry))] satisfies [string, unknown],
        ),
        // These are made of little: they are their own keys.
        ...callDocuments(site).map(
          (document) => [digestOf(code, JSON.stringify(document)), () => document] satisfies [string, unknown],
        ),
      ]);
      const answer = await ask({ keys: [...byKey.keys()], ...(await aroundDocuments(site)) }, (keys) =>
        keys.map((key) => byKey.get(key)!()),
      );
      if (!('manifest' in answer)) throw new Error('the thread of the search index answers something else');
      const { paths } = answer;
      // The Traditional one, of which the manifest knows.
      const texts = editions.find((own) => own.texts)?.texts;
      const manifest = texts ? { ...answer.manifest, traditional: texts.at } : answer.manifest;
      const text = JSON.stringify(manifest);
      const files = new Map<string, Planned>([
        ['search-index.json', { key: digestOf(text), bytes: () => Buffer.from(text) }],
      ]);
      // Every path holds a digest of what is in the file.
      const bytes = batches(async (wanted) => {
        const given = await ask({ paths: wanted }, () => []);
        return 'bytes' in given ? given.bytes : [];
      });
      for (const path of paths) files.set(`search-index/${path}.bin`, { key: path, bytes: () => bytes(path) });
      if (texts) {
        const own = texts.files(new Map(paths.map((path) => [path, () => bytes(path)])));
        for (const [path, file] of own) files.set(path, file);
      }
      return { tags: manifestTags(manifest), files };
    },
  };
}

/** Asks for things one after another, many at a time. */
function batches(fetch: (wanted: readonly string[]) => Promise<readonly Uint8Array[]>) {
  let waiting: { path: string; resolve: (bytes: Uint8Array) => void; reject: (error: unknown) => void }[] = [];
  let running = false;
  const run = async () => {
    running = true;
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      try {
        const found = await fetch(now.map(({ path }) => path));
        for (const [at, { resolve }] of now.entries()) resolve(found[at] ?? new Uint8Array());
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    running = false;
  };
  return (path: string) =>
    new Promise<Uint8Array>((resolve, reject) => {
      waiting.push({ path, resolve, reject });
      if (!running) void run();
    });
}
