import { definitionOf, collectionNames } from '../collections/index.ts';
import { instantMs } from '../schema/beijing.ts';
import { leavesNotice } from '../schema/groups/notice.ts';
import type { Deed } from './deed.ts';

/** What the front matter of an entry says, as it was written; texts of years ago follow the rules of then. */
type Said = Readonly<Record<string, unknown>>;

/**
 * What publishing a text does, told by what residents could read before and can read after it. `before` is undefined of an
 * entry that was not there, `after` of one that is deleted.
 */
export function deedOf(collection: string, before: Said | undefined, after: Said | undefined, now: string): Deed {
  if (!after) return { kind: 'delete' };
  const from = fromOf(after);
  const later = isLater(from, now) ? { at: from } : {};
  const left = withdrawalOf(after);
  const leftBefore = before && withdrawalOf(before);
  if (left && !leftBefore) return { kind: 'withdraw', left, ...later };
  if (!left && leftBefore && !later.at) return { kind: 'republish' };
  const wasPublic = before !== undefined && !isLater(fromOf(before), now);
  if (later.at) return { kind: 'schedule', ...later, ...(wasPublic && { hides: true }) };
  if (!wasPublic) return { kind: 'publish' };
  if (left) return { kind: 'change', left };
  const until = deadlineOf(collection, after, now);
  const untilBefore = deadlineOf(collection, before, now);
  if (until && untilBefore && instantMs(until) > instantMs(untilBefore)) return { kind: 'extend', at: until };
  return { kind: correctionsIn(after) > correctionsIn(before) ? 'correct' : 'change' };
}

/** The instant or day from which residents see it. */
function fromOf({ publishAt, published }: Said): string | undefined {
  return [publishAt, published].find((value): value is string => typeof value === 'string' && value !== '');
}

const isLater = (from: string | undefined, now: string) => from !== undefined && instantMs(from) > instantMs(now);

function withdrawalOf({ withdrawn }: Said): Deed['left'] {
  if (typeof withdrawn !== 'object' || withdrawn === null) return undefined;
  const { kind } = withdrawn as Said;
  return leavesNotice({ kind: typeof kind === 'string' ? kind : undefined }) ? 'notice' : 'fact';
}

const correctionsIn = ({ changes }: Said): number => (Array.isArray(changes) ? changes.length : 0);

/** Until when residents can take part, where the text is one of today's rules. */
function deadlineOf(collection: string, said: Said, now: string): string | undefined {
  const name = collectionNames.find((known) => known === collection);
  if (!name) return undefined;
  const { schema, deadline } = definitionOf(name);
  const parsed = deadline && schema.safeParse(said);
  return parsed?.success ? deadline?.(parsed.data, now)?.until : undefined;
}
