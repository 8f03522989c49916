import { codeVersion } from '../reader/files/code-version.ts';
import { readCache, writeCache } from '../reader/files/cache-file.ts';
import type { TextFacts } from './text-facts.ts';
import type { Timeline } from './timeline.ts';

/** What was read of a repository up to a commit. */
export interface HistoryMemory {
  head: string;
  shallow: boolean;
  /** Seconds since 1970: the time of the oldest commit at hand. */
  oldest: number;
  /** The latest time of the commits that were read. */
  latest: number;
  timelines: Map<string, Timeline>;
  /** By the blobs of the texts. */
  facts: Map<string, TextFacts>;
}

interface Kept extends HistoryMemory {
  code: string;
}

const code = codeVersion(['text', 'schema', 'collections', 'reader', 'history']);

/** What another process has read of the same folder by the same code. */
export function openHistoryMemory(file: string | undefined, contentDir: string): HistoryMemory | undefined {
  const kept = file === undefined ? undefined : (readCache(file, contentDir) as Kept | undefined);
  return kept?.code === code ? kept : undefined;
}

export const keepHistoryMemory = (file: string, contentDir: string, memory: HistoryMemory): Promise<void> =>
  writeCache(file, contentDir, { ...memory, code } satisfies Kept);
