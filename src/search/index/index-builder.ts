import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cutOf } from './cut.ts';
import { CutStore, DamagedCache } from './cache/cut-store.ts';
import type { SearchDocument } from './document.ts';
import { languageOf } from './language.ts';
import { LastIndex } from './cache/last-index.ts';
import { makeIndex, type IndexOf, type MadeIndex, type Workshop } from './make-index.ts';
import { WordCounts } from './words.ts';

/** Gives the documents of some keys, in their order. */
export type DocumentsOf = (keys: readonly string[]) => readonly SearchDocument[] | Promise<readonly SearchDocument[]>;

/** Makes one index after another, and each time cuts only the documents that it has not met. One at a time. */
export interface IndexBuilder {
  make(of: IndexOf, documentsOf: DocumentsOf): Promise<MadeIndex>;
  close(): void;
}

/** Documents asked for at once, so that those of a large site are never all in memory. */
const AT_ONCE = 64;

/**
 * `cacheFolder` keeps what was cut and the last index. It only saves work: the index is the same without it, and what is
 * damaged in it, or of another version of the program, is thrown away.
 */
export function indexBuilder(cacheFolder: string): IndexBuilder {
  let cache: Cache | undefined;
  const close = () => {
    cache?.close();
    cache = undefined;
  };
  const attempt = async (of: IndexOf, documentsOf: DocumentsOf) => {
    const edition = editionOf(of.groups);
    if (cache?.edition !== edition) {
      close();
      cache = openCache(cacheFolder, edition, of.groups);
    }
    const { cuts, language, last } = cache;
    if (cuts.damaged || last.files.damaged) throw new DamagedCache('found when the last index was written');
    cuts.refresh();
    last.files.refresh();
    const missing = of.keys.filter((key) => !cuts.has(key));
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const keys = missing.slice(from, from + AT_ONCE);
      const documents = await documentsOf(keys);
      for (const [at, document] of documents.entries()) cuts.put(keys[at] ?? '', cutOf(document, language));
    }
    const made = makeIndex(of, cache);
    cuts.refresh();
    last.files.refresh();
    return made;
  };
  return {
    async make(of, documentsOf) {
      try {
        return await attempt(of, documentsOf);
      } catch (cause) {
        if (!(cause instanceof DamagedCache)) throw cause;
        close();
        rmSync(cacheFolder, { recursive: true, force: true });
        return attempt(of, documentsOf);
      }
    },
    close,
  };
}

interface Cache extends Workshop {
  edition: string;
  close(): void;
}

function openCache(folder: string, edition: string, groups: IndexOf['groups']): Cache {
  // What another program or other synonyms have cut is of no use.
  rmOthers(folder, edition);
  const cuts = new CutStore(join(folder, edition, 'cuts'));
  const last = new LastIndex(join(folder, edition, 'files'));
  return {
    edition,
    language: languageOf(groups),
    cuts,
    last,
    counts: new WordCounts(),
    close() {
      cuts.close();
      last.close();
    },
  };
}

function rmOthers(folder: string, edition: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // There is none yet.
  }
  for (const name of names) if (name !== edition) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Stands for everything but the document that a cut depends on: the program and the synonyms. */
const editionOf = (groups: IndexOf['groups']): string =>
  createHash('sha256')
    .update((program ??= digestOfProgram()))
    .update(JSON.stringify(groups))
    .digest('hex')
    .slice(0, 16);

let program: string | undefined;

function digestOfProgram(): string {
  const hash = createHash('sha256').update(readFileSync(new URL('../tuning.ts', import.meta.url)));
  for (const folder of ['.', 'cache', '../text']) {
    const from = new URL(`${folder}/`, import.meta.url);
    const names = readdirSync(from).filter((name) => /\.\w+$/.test(name));
    for (const name of names.toSorted()) hash.update(readFileSync(new URL(name, from)));
  }
  return hash.digest('hex');
}
