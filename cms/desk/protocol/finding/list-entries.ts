import { collectionNames, definitionOf, type CollectionName } from '../../../../src/collections/index.ts';
import { postedEntry } from '../../../../src/collections/postings/schema.ts';
import { beijingInstant } from '../../../../src/schema/beijing.ts';
import { fieldsOf } from '../../../../src/schema/fields-of.ts';
import type { ListedEntry } from '../../../wire/finding.ts';
import { parseFolder } from '../../disk/paths.ts';
import type { Action, DeskContext } from '../context.ts';
import { namedBy, stateAt } from './listed-entry.ts';
import { listedFiles, type ListedFile } from './listed-files.ts';

/** Every entry of a column and every draft of a new one, the newest first. */
export const listEntries: Action<'listEntries'> = async ({ collection: wanted }, context) => {
  const collection = parseFolder(`content/${wanted}`, context.collections) as CollectionName;
  const now = process.env['SITE_NOW'] || beijingInstant(context.clock.now());
  const rows = (await listedFiles(collection, context)).map((file) => rowOf(collection, file, now));
  if (NAMED_BY_LINK.has(collection)) await nameAsLinked(rows, context);
  return rows.sort((a, b) => compare(b.day ?? '', a.day ?? '') || compare(b.slug, a.slug));
};

function rowOf(collection: CollectionName, { path, text, isPublished, draft }: ListedFile, now: string): ListedEntry {
  const { title, community, day, period, facets } = text;
  return {
    slug: slugOf(collection, path),
    ...{ title, community, day, period, facets },
    ...(draft && { draft: { status: draft.status, by: draft.writers.map(({ name }) => name) } }),
    ...(isPublished && { state: stateAt(collection, text, now) }),
  };
}

/** Columns whose entries are called as what they lead to. */
const NAMED_BY_LINK: ReadonlySet<string> = new Set(
  collectionNames.filter((name) => {
    const { schema } = definitionOf(name);
    return fieldsOf(schema.shape).some((field) => field.name === namedBy(name) && field.kind === 'link');
  }),
);

/** An address of an entry becomes its title; one that leads to none stays. */
async function nameAsLinked(rows: readonly ListedEntry[], context: DeskContext): Promise<void> {
  const named = rows.flatMap((row) => {
    const [collection, id] = postedEntry(row.title)?.split('/') ?? [];
    const known = collectionNames.find((name) => name === collection);
    return known && id !== undefined ? [{ row, collection: known, id }] : [];
  });
  for (const [collection, own] of Map.groupBy(named, (one) => one.collection)) {
    const files = await listedFiles(collection, context);
    const titles = new Map(
      files.map(({ path, text }) => [path.slice(path.lastIndexOf('/') + 1, -'.md'.length), text.title]),
    );
    for (const { row, id } of own) row.title = titles.get(id) || row.title;
  }
}

export const slugOf = (collection: string, path: string) => path.slice(`content/${collection}/`.length, -'.md'.length);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
