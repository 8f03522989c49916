import { definitionOf, type CollectionName } from '../../../../src/collections/index.ts';
import { dayIn } from '../../../../src/schema/beijing.ts';
import { fieldsOf } from '../../../../src/schema/fields-of.ts';
import type { FoundEntry } from '../../../wire/finding.ts';
import { parseFolder } from '../../disk/paths.ts';
import type { Action, DeskContext } from '../context.ts';
import { dayField, namedBy } from './listed-entry.ts';
import { listEntries } from '../lookup.ts';
import { valuesIn } from './own-writing.ts';
import { placeOf, plain } from './excerpt.ts';
import { textsOf } from '../texts-of.ts';

/** More of a column than these are counted only: another word finds better than scrolling. */
const MOST = 30;

/** The entries and drafts in which every word stands: in their fields, their text or their name. */
export const findEntries: Action<'findEntries'> = async ({ words, collection }, context) => {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const names =
    collection === undefined ? context.collections : [parseFolder(`content/${collection}`, context.collections)];
  const drafts = await draftTexts(context);
  const found = [];
  for (const name of names as readonly CollectionName[]) {
    const hits = new Map<string, { text: string; isDraft: boolean }>();
    const look = (path: string, text: string, isDraft: boolean) => {
      if (hasAll(`${path} ${text}`, wanted)) hits.set(path, { text, isDraft });
    };
    for await (const [path, text] of textsOf(await listEntries(context, name), context)) look(path, text, false);
    for (const { path, text } of drafts)
      if (path.startsWith(`content/${name}/`) && !hits.has(path)) look(path, text, true);
    if (hits.size === 0) continue;
    const dated = [...hits].map(([path, hit]) => ({ path, hit, day: dayOf(name, hit.text) }));
    const newest = dated.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, MOST);
    const entries = newest.map(({ path, hit }) => foundIn(name, path, hit, wanted));
    found.push({ collection: name, count: hits.size, entries });
  }
  return found;
};

/** To sort by: nothing is parsed for it. */
const dayOf = (collection: CollectionName, text: string) => {
  const field = dayField(fieldsOf(definitionOf(collection).schema.shape))?.name ?? '-';
  return new RegExp(`^${field}: *['"]?(\\d{4}-\\d\\d-\\d\\d)`, 'm').exec(text)?.[1] ?? '';
};

async function draftTexts({ drafts }: DeskContext) {
  const list = await drafts.list();
  const texts = await drafts.read(list.map((draft) => ({ draft, wire: draft.entry })));
  return list.map((draft, at) => ({ path: draft.entry, text: texts[at]?.toString('utf8') ?? '' }));
}

function foundIn(
  collection: CollectionName,
  path: string,
  { text, isDraft }: { text: string; isDraft: boolean },
  words: readonly string[],
): FoundEntry {
  const values = valuesIn(text);
  const said = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const fields = fieldsOf(definitionOf(collection).schema.shape);
  const title = said(namedBy(collection)) ?? said('title') ?? '';
  const day = said(dayField(fields)?.name ?? '');
  const word = words.find((one) => !plain(title).includes(one));
  return {
    slug: path.slice(`content/${collection}/`.length, -'.md'.length),
    ...{ title, community: said('community'), isDraft },
    day: dayIn(day ?? ''),
    ...(word === undefined ? { where: '标题', excerpt: '' } : placeOf(collection, { text, values }, word)),
  };
}

function hasAll(text: string, words: readonly string[]): boolean {
  const written = plain(text);
  return words.every((word) => written.includes(word));
}
