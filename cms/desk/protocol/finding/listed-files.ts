import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { collectionNames, type CollectionName } from '../../../../src/collections/index.ts';
import { readCache, writeCache } from '../../../../src/reader/files/cache-file.ts';
import { codeVersion } from '../../../../src/reader/files/code-version.ts';
import { readSettings } from '../../../../src/reader/read-settings.ts';
import { workingCalendar } from '../../../../src/record/working-calendar.ts';
import type { Draft } from '../../drafts/drafts.ts';
import type { DeskContext } from '../context.ts';
import { listEntries as pathsOf } from '../lookup.ts';
import { listedText, type ListedText } from './listed-entry.ts';

/** One file of a column, or the draft of one that was never published: then `isPublished` is false. */
export interface ListedFile {
  path: string;
  text: ListedText;
  isPublished: boolean;
  draft: Draft | undefined;
}

interface Known {
  /** Of the file as it was read. */
  stamp: string;
  text: ListedText;
}

/** What was read of the files of a desk, and under which holidays. Of 10,000 entries that is a few megabytes. */
interface Memory {
  holidays: string;
  byPath: Map<string, Known>;
  /** Files that were read since it was written down. */
  fresh: number;
}

const memories = new WeakMap<DeskContext, Memory>();
/** A stretch of reading, in milliseconds, after which everybody else is served. */
const STRETCH = 8;
/** Reading so few again costs less than writing all down. */
const FEW = 64;
/** Of the code that this process runs. */
const version = codeVersion(['text', 'schema', 'collections', 'record', 'reader', '../cms/desk/protocol/finding']);

/** What every file and draft of a column says of itself to a list. A file is read again only when it is another one. */
export async function listedFiles(collection: CollectionName, context: DeskContext): Promise<ListedFile[]> {
  const { settings } = await readSettings(context.contentDir);
  const holidays = settings?.holidays ?? [];
  const read = listedText(collection, workingCalendar(holidays));
  const drafts = new Map(
    (await context.drafts.list())
      .filter((draft) => draft.collection === collection)
      .map((draft) => [draft.entry, draft]),
  );
  const memory = memoryOf(context, JSON.stringify(holidays));
  const files: ListedFile[] = [];
  let since = performance.now();
  const paths = await pathsOf(context, collection);
  forgetGone(memory, collection, paths);
  for (const path of paths) {
    if (performance.now() - since > STRETCH) {
      await others();
      since = performance.now();
    }
    const text = known(memory, path, context.contentDir, read);
    if (!text) continue;
    files.push({ path, text, isPublished: true, draft: drafts.get(path) });
    drafts.delete(path);
  }
  if (memory.fresh > FEW) await writeDown(memory, context);
  const unpublished = [...drafts.values()];
  const texts = await context.drafts.read(unpublished.map((draft) => ({ draft, wire: draft.entry })));
  for (const [at, draft] of unpublished.entries()) {
    const text = read(texts[at]?.toString('utf8') ?? '');
    files.push({ path: draft.entry, text, isPublished: false, draft });
  }
  return files;
}

/** Reads ahead what lists will ask for, so that the first one of a day does not wait for thousands of files. */
export async function readAhead(context: DeskContext, ending: AbortSignal): Promise<void> {
  for (const collection of collectionNames) if (!ending.aborted) await listedFiles(collection, context);
}

function memoryOf(context: DeskContext, holidays: string): Memory {
  const kept = memories.get(context);
  if (kept?.holidays === holidays) return kept;
  const written = kept ? undefined : (readCache(fileOf(context), ownerOf(context)) as Written | undefined);
  const isSame = written?.version === version && written.holidays === holidays;
  const memory: Memory = { holidays, byPath: isSame ? written.byPath : new Map<string, Known>(), fresh: 0 };
  memories.set(context, memory);
  return memory;
}

interface Written extends Pick<Memory, 'holidays' | 'byPath'> {
  version: string;
}

async function writeDown(memory: Memory, context: DeskContext): Promise<void> {
  memory.fresh = 0;
  const { holidays, byPath } = memory;
  await writeCache(fileOf(context), ownerOf(context), { version, holidays, byPath } satisfies Written);
}

/** What was removed or moved is not kept. */
function forgetGone({ byPath }: Memory, collection: CollectionName, paths: readonly string[]): void {
  const there = new Set(paths);
  for (const path of byPath.keys())
    if (path.startsWith(`content/${collection}/`) && !there.has(path)) byPath.delete(path);
}

const fileOf = ({ deskDir }: DeskContext) => join(deskDir, 'lists.cache');
const ownerOf = ({ contentDir }: DeskContext) => contentDir;

/** Undefined of a file that went meanwhile. */
function known(memory: Memory, path: string, contentDir: string, read: (text: string) => ListedText) {
  const file = join(contentDir, path.slice('content/'.length));
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(file);
    const stamp = [mtimeMs, ctimeMs, size, ino].join(' ');
    const kept = memory.byPath.get(path);
    if (kept?.stamp === stamp) return kept.text;
    const text = read(readFileSync(file, 'utf8'));
    memory.byPath.set(path, { stamp, text });
    memory.fresh += 1;
    return text;
  } catch {
    memory.byPath.delete(path);
    return undefined;
  }
}
