import { communities } from '../../../../src/collections/communities/schema.ts';
import { definitionOf, type CollectionName } from '../../../../src/collections/index.ts';
import { repeated } from '../../../../src/schema/fields/carried.ts';
import type { Field } from '../../../../src/schema/editor.ts';
import { fieldsOf } from '../../../../src/schema/fields-of.ts';
import { HttpError } from '../../../wire/http-error.ts';
import type { Action, DeskContext } from '../context.ts';
import { listEntries } from '../lookup.ts';
import { ownCommunity, valuesIn } from './own-writing.ts';
import { textsOf } from '../texts-of.ts';

type Values = Readonly<Record<string, unknown>>;

/** Older entries than these are not asked: a community that wrote none among them has none that are usual. */
const LOOKED_AT = 400;

/**
 * What the last entry of a community in this collection says that is usually the same; where there is none, the telephone of
 * the community itself.
 */
export const usualValues: Action<'usualValues'> = async (params, context, account) => {
  const { collection } = params;
  if (!context.collections.includes(collection)) throw new HttpError(400, '没有这个栏目，请刷新页面再试。');
  const fields = fieldsOf(definitionOf(collection as CollectionName).schema.shape);
  const usual = fields.filter(({ carried }) => carried === 'usual');
  const ofCommunities = fields.some(({ name }) => name === 'community');
  const community = params.community ?? (ofCommunities ? await ownCommunity(context, account) : undefined);
  const named = community !== undefined && ofCommunities ? { community } : {};
  if (usual.length === 0) return { ...named, values: {} };
  const last = await lastOf(collection, ofCommunities ? (community ?? null) : undefined, context);
  return { ...named, values: last ? repeated(usual, last).values : await ownPhone(usual, community, context) };
};

/** The newest entry of a community; null means the whole street, undefined that it makes no difference. */
async function lastOf(collection: string, community: string | null | undefined, context: DeskContext) {
  const paths = (await listEntries(context, collection)).reverse().slice(0, LOOKED_AT);
  for await (const [, text] of textsOf(paths, context)) {
    if (community && !text.includes(community)) continue;
    const values = valuesIn(text);
    if (community === undefined || (values['community'] ?? null) === community) return values;
  }
  return undefined;
}

async function ownPhone(usual: readonly Field[], community: string | undefined, context: DeskContext): Promise<Values> {
  if (community === undefined) return {};
  for await (const [, text] of textsOf([`content/${communities.name}/${community}.md`], context)) {
    const { phones } = valuesIn(text);
    if (!Array.isArray(phones) || typeof phones[0] !== 'string') return {};
    const first: string = phones[0];
    return Object.fromEntries(
      usual.flatMap(({ name, kind, item }): [string, unknown][] =>
        kind === 'phone' ? [[name, first]] : item?.kind === 'phone' ? [[name, [first]]] : [],
      ),
    );
  }
  return {};
}
