import type { CollectionName } from '../../../../src/collections/index.ts';
import { beijingInstant } from '../../../../src/schema/beijing.ts';
import type { ListedEntry } from '../../../wire/finding.ts';
import { parseFolder } from '../../disk/paths.ts';
import type { Action } from '../context.ts';
import { stateAt } from './listed-entry.ts';
import { listedFiles, type ListedFile } from './listed-files.ts';

/** Every entry of a column and every draft of a new one, the newest first. */
export const listEntries: Action<'listEntries'> = async ({ collection: wanted }, context) => {
  const collection = parseFolder(`content/${wanted}`, context.collections) as CollectionName;
  const now = process.env['SITE_NOW'] || beijingInstant(context.clock.now());
  const rows = (await listedFiles(collection, context)).map((file) => rowOf(collection, file, now));
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

export const slugOf = (collection: string, path: string) => path.slice(`content/${collection}/`.length, -'.md'.length);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
