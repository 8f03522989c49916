import type { FileFacts } from './file-facts.ts';
import { readCache, writeCache } from './files/cache-file.ts';
import { codeVersion } from './files/code-version.ts';
import type { Known } from './files/look-again.ts';
import type { Folders } from './folders.ts';
import type { KnownUploads } from './personal/personal-data-in-files.ts';

/** What was found in the files, for as long as they are the same. */
export interface Memory {
  files: Map<string, Known<FileFacts>>;
  uploads: KnownUploads;
  /** What all entries were searched for that say what they tell. */
  searched: Set<string>;
}

/** A memory with the code that made it: of the text of content files, and of what lies inside uploads. */
interface Kept extends Memory {
  readers: string;
  scanners: string;
}

/** Of the code that this process runs: what lies on the disk may be a later one when something is kept. */
const versions = {
  readers: codeVersion(['text', 'schema', 'collections', 'markdown', 'privacy', 'record', 'reader']),
  scanners: codeVersion(['privacy', 'attachments']),
};

/** What is kept in a file, as far as the code is the same; empty without one. */
export function openMemory(folders: Folders, file: string | undefined): Memory {
  const memory: Memory = { files: new Map(), uploads: new Map(), searched: new Set() };
  const kept = file === undefined ? undefined : (readCache(file, ownerOf(folders)) as Kept | undefined);
  if (!kept) return memory;
  const { readers, scanners } = versions;
  if (kept.readers === readers) Object.assign(memory, { files: kept.files, searched: kept.searched });
  if (kept.scanners === scanners) memory.uploads = kept.uploads;
  return memory;
}

/** Writes it down. Files with errors are left out, since their texts may hold what must not be kept. */
export async function keepMemory({ files, uploads, searched }: Memory, folders: Folders, file: string): Promise<void> {
  const right = [...files].filter(([, { facts }]) => facts.problems.every(({ severity }) => severity === 'warning'));
  const kept: Kept = { ...versions, files: new Map(right), uploads, searched };
  await writeCache(file, ownerOf(folders), kept);
}

/** Whether nothing was found anew. */
export const isSame = (a: Memory, b: Memory): boolean => hasSame(a.files, b.files) && hasSame(a.uploads, b.uploads);

const hasSame = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>) =>
  a.size === b.size && [...b].every(([file, known]) => a.get(file) === known);

const ownerOf = ({ contentDir, mediaDir }: Folders) => `${contentDir}\n${mediaDir}`;
