import { textParts, type TextParts } from '../../../src/compare/text-parts.ts';
import { nextPeriod } from '../../../src/schema/periods/period.ts';
import { nameOf } from '../compare/compare-entry.ts';
import { call } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';
import { importedIn } from '../state/imported.ts';
import { fillFrom } from './fill-from.ts';
import { fillLike, leftBehind, saidOfStart } from './fill-like.ts';
import { startIn, type Start } from './start-address.ts';
import { owedIn } from './task-address.ts';

/** The values with which the form of a new entry opens, and whether there is something in them to be saved. */
interface FilledEntry {
  values: Record<string, unknown>;
  changed: boolean;
}

/**
 * The form of a new entry, by its address. What cannot be read is left to the clerk: a form that opens with less is better
 * than none.
 */
export async function filledEntry(collection: string, search: string): Promise<FilledEntry> {
  if (!desk.get().me) return { values: {}, changed: false };
  const imported = importedIn(search);
  if (imported) return { values: imported, changed: true };
  const owed = owedIn(collection, search);
  const start = startIn(search);
  const values = owed ? await filledFrom(owed) : start ? await started(collection, start) : undefined;
  if (values) return { values, changed: true };
  return { values: await usual(collection, new URLSearchParams(search).get('community')), changed: false };
}

async function filledFrom(owed: NonNullable<ReturnType<typeof owedIn>>) {
  const [duty, last] = await Promise.all([
    partsOf(`duties/${owed.duty}.md`),
    owed.last === undefined ? undefined : partsOf(owed.last),
  ]);
  return fillFrom({ owed, community: titleOf(owed.community), duty: duty?.values ?? {}, last: last?.values });
}

async function started(collection: string, { how, slug }: { how: Start; slug: string }) {
  const before = await partsOf(`${collection}/${slug}.md`, { collection, slug });
  if (!before) return undefined;
  const { values: last, body: lastBody } = before;
  const title = text(last['title']) ?? '';
  if (how === 'like') {
    const { values, left } = fillLike(collection, last, lastBody);
    desk.set({ begun: saidOfStart(title, left) });
    return values;
  }
  const [duty, community, period] = ['duty', 'community', 'period'].map((name) => text(last[name]));
  const known = duty === undefined ? undefined : await partsOf(`duties/${duty}.md`);
  const owed = { collection, duty, community, period: period === undefined ? undefined : nextPeriod(period) };
  const sources = { owed, community: titleOf(community), duty: known?.values ?? {}, last, lastBody };
  const values = fillFrom(sources);
  desk.set({ begun: saidOfStart(title, leftBehind(collection, last, values)) });
  return values;
}

/** What the texts of this community usually say, so that nobody types it again; of what was asked for by the address only. */
async function usual(collection: string, community: string | null): Promise<Record<string, unknown>> {
  const found = await call('usualValues', { collection, ...(community !== null && { community }) }).catch(
    () => undefined,
  );
  if (!found) return {};
  desk.set({ usual: { collection, ...found, isOwn: community === null } });
  return { ...(found.community !== undefined && { community: found.community }), ...found.values };
}

const titleOf = (community: string | undefined) =>
  community === undefined ? undefined : nameOf('communities', community);

/** What a file of the content folder says; of an entry that was never published, its draft. */
async function partsOf(file: string, draft?: { collection: string; slug: string }): Promise<TextParts | undefined> {
  const path = `content/${file}`;
  const saved = await call('getEntry', { path }).catch(() => undefined);
  if (typeof saved?.data === 'string') return textParts(saved.data);
  const written = draft && (await call('unpublishedEntryDataFile', { ...draft, path }).catch(() => undefined));
  return written && textParts(written.data);
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
