import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import type { CollectionName } from '../../../../src/collections/index.ts';
import { readSettings } from '../../../../src/reader/read-settings.ts';
import { workingCalendar } from '../../../../src/record/working-calendar.ts';
import { beijingInstant } from '../../../../src/schema/beijing.ts';
import type { ListedEntry } from '../../../wire/finding.ts';
import { parseFolder } from '../../disk/paths.ts';
import type { Draft } from '../../drafts/drafts.ts';
import type { Action, DeskContext } from '../context.ts';
import { listedText, stateAt, type ListedText } from './listed-entry.ts';
import { listEntries as pathsOf } from '../lookup.ts';

const AT_ONCE = 64;

interface Known {
  /** Of the file as it was read. */
  stamp: string;
  text: ListedText;
}

/** What was read of the files of a desk, and under which holidays. Of 10,000 entries that is a few megabytes. */
const memory = new WeakMap<DeskContext, { holidays: string; byPath: Map<string, Known> }>();

/** Every entry of a column and every draft of a new one, the newest first. */
export const listEntries: Action<'listEntries'> = async ({ collection: wanted }, context) => {
  const collection = parseFolder(`content/${wanted}`, context.collections) as CollectionName;
  const { settings } = await readSettings(context.contentDir);
  const holidays = settings?.holidays ?? [];
  const read = listedText(collection, workingCalendar(holidays));
  const now = process.env['SITE_NOW'] || beijingInstant(context.clock.now());
  const drafts = new Map(
    (await context.drafts.list())
      .filter((draft) => draft.collection === collection)
      .map((draft) => [draft.entry, draft]),
  );

  const rows: ListedEntry[] = [];
  const paths = await pathsOf(context, collection);
  const byPath = knownOf(context, JSON.stringify(holidays));
  for (const [at, path] of paths.entries()) {
    if (at % AT_ONCE === 0) await others();
    const text = known(byPath, path, context.contentDir, read);
    if (!text) continue;
    const draft = drafts.get(path);
    drafts.delete(path);
    rows.push({ ...rowOf(collection, path, text, draft), state: stateAt(collection, text, now) });
  }
  const unpublished = [...drafts.values()];
  const texts = await context.drafts.read(unpublished.map((draft) => ({ draft, wire: draft.entry })));
  for (const [at, draft] of unpublished.entries())
    rows.push(rowOf(collection, draft.entry, read(texts[at]?.toString('utf8') ?? ''), draft));
  return rows.sort((a, b) => compare(b.day ?? '', a.day ?? '') || compare(b.slug, a.slug));
};

function rowOf(collection: string, path: string, text: ListedText, draft: Draft | undefined): ListedEntry {
  const { title, community, day, period, facets } = text;
  return {
    slug: path.slice(`content/${collection}/`.length, -'.md'.length),
    ...{ title, community, day, period, facets },
    ...(draft && { draft: { status: draft.status, by: draft.writers.map(({ name }) => name) } }),
  };
}

function knownOf(context: DeskContext, holidays: string): Map<string, Known> {
  const kept = memory.get(context);
  if (kept?.holidays === holidays) return kept.byPath;
  const byPath = new Map<string, Known>();
  memory.set(context, { holidays, byPath });
  return byPath;
}

/** A file is read again only when it is another one; undefined of one that went meanwhile. */
function known(byPath: Map<string, Known>, path: string, contentDir: string, read: (text: string) => ListedText) {
  const file = join(contentDir, path.slice('content/'.length));
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(file);
    const stamp = [mtimeMs, ctimeMs, size, ino].join(' ');
    const kept = byPath.get(path);
    if (kept?.stamp === stamp) return kept.text;
    const text = read(readFileSync(file, 'utf8'));
    byPath.set(path, { stamp, text });
    return text;
  } catch {
    byPath.delete(path);
    return undefined;
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
