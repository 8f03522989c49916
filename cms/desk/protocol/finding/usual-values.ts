import { communities } from '../../../../src/collections/communities/schema.ts';
import { collectionNames, definitionOf, type CollectionName } from '../../../../src/collections/index.ts';
import { usualIn } from '../../../../src/schema/fields/carried.ts';
import type { Field } from '../../../../src/schema/editor.ts';
import { fieldsOf } from '../../../../src/schema/fields-of.ts';
import { HttpError } from '../../../wire/http-error.ts';
import { speakerFields } from '../../../wire/finding.ts';
import type { Action, DeskContext } from '../context.ts';
import { listEntries } from '../lookup.ts';
import { ownCommunity, valuesIn } from './own-writing.ts';
import { textsOf } from '../texts-of.ts';
import { COMPARED, LOOKED_AT, namesOfOwners, WHOLE_STREET } from './usual-speakers.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What most of the last entries of a community in this collection say that is usually the same. Where there is none: what
 * it says in other collections under the same name, and what the community says of itself.
 */
export const usualValues: Action<'usualValues'> = async (params, context, account) => {
  const { collection } = params;
  if (!context.collections.includes(collection)) throw new HttpError(400, '没有这个栏目，请刷新页面再试。');
  const fields = fieldsOf(definitionOf(collection as CollectionName).schema.shape);
  const usual = fields.filter(({ carried }) => carried === 'usual');
  const ofCommunities = fields.some(({ name }) => name === 'community');
  const isWholeStreet = params.community === WHOLE_STREET;
  const asked = params.community ?? (ofCommunities ? await ownCommunity(context, account) : undefined);
  const community = isWholeStreet ? undefined : asked;
  const named = community !== undefined && ofCommunities ? { community } : {};
  if (usual.length === 0) return { ...named, values: {} };
  const last = await lastOf(collection, ofCommunities ? (community ?? null) : undefined, context);
  if (last.length > 0) return { ...named, values: usualIn(usual, last) };
  if (community === undefined && !isWholeStreet) return { ...named, values: {} };
  const itself = await ofOwner(usual, community, context);
  return { ...named, values: { ...itself, ...(await ofOthers(usual, collection, community, context)) } };
};

/** The newest entries of a community; null means the whole street, undefined that it makes no difference. */
async function lastOf(collection: string, community: string | null | undefined, context: DeskContext) {
  const paths = (await listEntries(context, collection)).reverse().slice(0, LOOKED_AT);
  const found: Values[] = [];
  for await (const [, text] of textsOf(paths, context)) {
    if (community && !text.includes(community)) continue;
    const values = valuesIn(text);
    if (community === undefined || (values['community'] ?? null) === community) found.push(values);
    if (found.length === COMPARED) break;
  }
  return found;
}

/** What the newest entries of other collections say in fields of the same name and kind. */
async function ofOthers(
  usual: readonly Field[],
  own: string,
  community: string | undefined,
  context: DeskContext,
): Promise<Values> {
  const found: Record<string, unknown> = {};
  for (const collection of collectionNames.filter((name) => name !== own)) {
    const fields = fieldsOf(definitionOf(collection).schema.shape);
    const same = fields.filter(
      ({ name, kind, carried }) =>
        carried === 'usual' &&
        kind === 'text' &&
        !(name in found) &&
        usual.some((field) => field.name === name && field.kind === kind),
    );
    if (same.length === 0 || !fields.some(({ name }) => name === 'community')) continue;
    Object.assign(found, usualIn(same, await lastOf(collection, community ?? null, context)));
  }
  return found;
}

/** The name in which it speaks, and its telephone. */
async function ofOwner(usual: readonly Field[], community: string | undefined, context: DeskContext): Promise<Values> {
  const speaker = (await namesOfOwners(context)).get(community ?? WHOLE_STREET);
  const phone = community === undefined ? undefined : await phoneOf(community, context);
  return Object.fromEntries(
    usual.flatMap(({ name, kind, item }): [string, unknown][] => {
      if (kind === 'text' && speaker !== undefined && speakerFields.some((one) => one === name)) {
        return [[name, speaker]];
      }
      if (phone === undefined) return [];
      return kind === 'phone' ? [[name, phone]] : item?.kind === 'phone' ? [[name, [phone]]] : [];
    }),
  );
}

async function phoneOf(community: string, context: DeskContext): Promise<string | undefined> {
  for await (const [, text] of textsOf([`content/${communities.name}/${community}.md`], context)) {
    const { phones } = valuesIn(text);
    const first: unknown = Array.isArray(phones) ? phones[0] : undefined;
    return typeof first === 'string' ? first : undefined;
  }
  return undefined;
}
