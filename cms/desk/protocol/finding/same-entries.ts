import { disclosures } from '../../../../src/collections/disclosures/schema.ts';
import { definitionOf, type CollectionName } from '../../../../src/collections/index.ts';
import { occasionOf, sameBy, type Occasion } from '../../../../src/record/occasion.ts';
import { periodDays } from '../../../../src/schema/periods/period.ts';
import type { SameEntry } from '../../../wire/finding.ts';
import type { Account } from '../../../wire/people.ts';
import { parseFolder, parsePlace } from '../../disk/paths.ts';
import type { Action, DeskContext } from '../context.ts';
import { slugOf } from './list-entries.ts';
import { listedFiles, type ListedFile } from './listed-files.ts';

/** More than these are no help. */
const MOST = 3;

/**
 * What there is already of the occasion that somebody begins to write about: published, a draft of anybody's, or what the
 * account itself was writing and has not saved. `own` is the id of what is in the form.
 */
export const sameEntries: Action<'sameEntries'> = async ({ collection: wanted, occasion, own }, context, account) => {
  const collection = parseFolder(`content/${wanted}`, context.collections) as CollectionName;
  const files = await listedFiles(collection, context);
  const found = files.flatMap(({ path, text, isPublished, draft }): SameEntry[] => {
    const by = text.withdrawn ? undefined : sameBy(occasion, text.occasion);
    const writers = draft?.writers.map(({ name }) => name) ?? [];
    const state = isPublished ? 'published' : 'draft';
    return by ? [{ slug: slugOf(collection, path), title: text.title, sameBy: by, state, by: writers }] : [];
  });
  const saved = new Set(files.map(({ path }) => path));
  const typed = (await unsavedOf(account, collection, context)).flatMap(({ path, title, values }): SameEntry[] => {
    const by = saved.has(path) ? undefined : sameBy(occasion, occasionOf(collection, values));
    return by ? [{ slug: slugOf(collection, path), title, sameBy: by, state: 'unsaved', by: [] }] : [];
  });
  const same = [...found, ...typed].filter(({ slug }) => slug.split('/').at(-1) !== own).slice(0, MOST);
  const before = occasion.period === undefined ? lastPeriod(collection, occasion, files) : undefined;
  return { same, ...(before && { before }) };
};

/** The last period of the same community and category, of what is asked for its period at once. */
function lastPeriod(collection: CollectionName, { community, category }: Occasion, files: readonly ListedFile[]) {
  if (category === undefined || !definitionOf(collection).shown?.includes('period')) return undefined;
  const end = ({ text }: ListedFile) => periodDays(text.period!).end;
  const [last] = files
    .filter(({ text }) => isPeriod(text.period) && !text.withdrawn)
    .filter(({ text }) => text.occasion.category === category && text.occasion.community === community)
    .sort((a, b) => (end(a) < end(b) ? 1 : -1));
  return last && { slug: slugOf(collection, last.path), title: last.text.title };
}

const isPeriod = (period: string | undefined) => disclosures.schema.shape.period.safeParse(period).data !== undefined;

/** What the account is writing in entries that were never saved. */
async function unsavedOf(account: Account, collection: string, { working, collections }: DeskContext) {
  const listed = await working.list(account);
  const own = listed.filter(({ path, isNew }) => isNew && path.startsWith(`content/${collection}/`));
  const places = own.map(({ path }) => parsePlace(path, collections)).filter((place) => place.kind !== 'media');
  const copies = await Promise.all(places.map((place) => working.find(account, place)));
  return copies.filter((copy) => copy !== undefined);
}
