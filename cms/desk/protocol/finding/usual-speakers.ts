import { communities } from '../../../../src/collections/communities/schema.ts';
import { definitionOf, type CollectionName } from '../../../../src/collections/index.ts';
import { usualIn } from '../../../../src/schema/fields/carried.ts';
import { fieldsOf } from '../../../../src/schema/fields-of.ts';
import { speakerFields } from '../../../wire/finding.ts';
import { HttpError } from '../../../wire/http-error.ts';
import type { Action, DeskContext } from '../context.ts';
import { listEntries } from '../lookup.ts';
import { textsOf } from '../texts-of.ts';
import { valuesIn } from './own-writing.ts';

type Values = Readonly<Record<string, unknown>>;

/** An entry without a community belongs to the whole street. */
export const WHOLE_STREET = '';

/** Older entries than these are not asked: a community that wrote none among them has none that are usual. */
export const LOOKED_AT = 400;
/** So many of the newest are compared: one odd entry does not count, and a new name soon does. */
export const COMPARED = 9;

/** In whose name the last entries of a column speak, community by community; of one that wrote none, its own name. */
export const usualSpeakers: Action<'usualSpeakers'> = async ({ collection }, context) => {
  if (!context.collections.includes(collection)) throw new HttpError(400, '没有这个栏目，请刷新页面再试。');
  const fields = fieldsOf(definitionOf(collection as CollectionName).schema.shape);
  const field = fields.find(({ name, kind }) => kind === 'text' && speakerFields.some((one) => one === name));
  if (!field || !fields.some(({ name }) => name === 'community')) return [];
  const written = new Map<string, Values[]>();
  const paths = (await listEntries(context, collection)).reverse().slice(0, LOOKED_AT);
  for await (const [, text] of textsOf(paths, context)) {
    const values = valuesIn(text);
    const community = typeof values['community'] === 'string' ? values['community'] : WHOLE_STREET;
    const known = written.get(community) ?? [];
    if (known.length < COMPARED) written.set(community, [...known, values]);
  }
  const names = await namesOfOwners(context);
  return [...new Set([...written.keys(), ...names.keys()])].flatMap((community) => {
    const usual = usualIn([field], written.get(community) ?? [])[field.name] ?? names.get(community);
    return typeof usual === 'string' ? [{ community, speaker: usual }] : [];
  });
};

/** The name in which each community and the street speak, as it follows from what they are called. */
export async function namesOfOwners(context: DeskContext): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for await (const [path, text] of textsOf(await listEntries(context, communities.name), context)) {
    const { title, level } = valuesIn(text);
    if (typeof title !== 'string') continue;
    const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
    if (level === 'community') names.set(id, `${title}居民委员会`);
    if (level !== 'street') continue;
    names.set(id, `${title}办事处`);
    names.set(WHOLE_STREET, `${title}办事处`);
  }
  return names;
}
