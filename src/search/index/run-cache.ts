import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchDocument } from './document.ts';
import type { Run } from './run.ts';

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Runs of earlier builds: only the year in which an entry changed is cut into terms again. */
export interface RunCache {
  run(documents: readonly SearchDocument[], make: () => Run): Promise<Run>;
}

/** `edition` stands for everything else a run depends on: the program and the synonyms. */
export function runCache(folder: string, edition: string): RunCache {
  return {
    async run(documents, make) {
      const hash = createHash('sha256').update(edition);
      for (const { passages } of documents) hash.update(JSON.stringify(passages));
      const file = join(folder, `${hash.digest('hex').slice(0, 32)}.run`);
      const known = await readFile(file).catch(() => undefined);
      if (known) return unpack(known, documents.length);
      const run = make();
      await mkdir(folder, { recursive: true });
      await writeFile(`${file}.part`, pack(run));
      await rename(`${file}.part`, file);
      await forgetOld(folder);
      return run;
    },
  };
}

function pack({ terms, characters }: Run): Uint8Array {
  const bytes = new Uint8Array(8 + terms.byteLength + characters.byteLength);
  bytes.set(new Uint8Array(Float64Array.of(terms.length).buffer));
  bytes.set(new Uint8Array(terms.buffer, terms.byteOffset, terms.byteLength), 8);
  bytes.set(new Uint8Array(characters.buffer, characters.byteOffset, characters.byteLength), 8 + terms.byteLength);
  return bytes;
}

function unpack(file: Buffer, entries: number): Run {
  const all = new Float64Array(Uint8Array.from(file).buffer);
  const length = all[0] ?? 0;
  return { terms: all.subarray(1, 1 + length), characters: all.subarray(1 + length), entries };
}

async function forgetOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (Date.now() - (await stat(file)).mtimeMs > MONTH) await rm(file, { force: true });
  }
}
