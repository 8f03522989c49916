import { collections, definitionOf, type CollectionName, type EntryData } from '../../../src/collections/index.ts';
import type { Entry } from '../../../src/collections/entry.ts';
import { dutyRemarks } from '../../../src/record/duty-remarks.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { place, type Problem } from '../../../src/schema/problems.ts';

/** What keeps the entry in the form from being counted for the duty it names, as a check of the whole board would say it. */
export async function dutyWarnings(
  collection: string,
  form: Readonly<Record<string, unknown>>,
  file: string,
  entriesOf: (names: readonly CollectionName[]) => Promise<readonly Entry[]>,
): Promise<Problem[]> {
  if (!form['duty'] || !Object.hasOwn(collections, collection)) return [];
  const name = collection as CollectionName;
  const { schema } = definitionOf(name);
  const { body: _, ...values } = form;
  const { data } = schema.safeParse(values);
  if (!data) return [];
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const unread = { digest: '', language: 'zh-CN' as const, links: [], headings: [], cites: [] };
  const own: Entry = { collection: name, id, file, data: data as EntryData, ...unread };
  // Without a network the check says it later.
  const board = await entriesOf(['duties', 'communities', name]).catch(() => []);
  const others = board.filter((entry) => entry.collection !== name || entry.id !== id);
  return dutyRemarks([...others, own])
    .filter(({ entry }) => entry === own)
    .map(({ path, message }) => ({ ...place(path, fieldsOf(schema.shape), file), message, severity: 'warning' }));
}
