import { nameOf } from '../compare/compare-entry.ts';
import { textParts } from '../compare/text-parts.ts';
import { call } from '../state/desk-request.ts';
import { fillFrom } from './fill-from.ts';
import { owedIn } from './task-address.ts';

/**
 * The values with which the form of a new entry opens, by its address. What cannot be read is left to the clerk: a form
 * that opens with less is better than none.
 */
export async function filledEntry(collection: string, search: string): Promise<Record<string, unknown>> {
  const owed = owedIn(collection, search);
  if (!owed) return {};
  const [duty, last] = await Promise.all([
    valuesIn(`duties/${owed.duty}.md`),
    owed.last === undefined ? undefined : valuesIn(owed.last),
  ]);
  const community = owed.community === undefined ? undefined : nameOf('communities', owed.community);
  return fillFrom({ owed, community, duty: duty ?? {}, last });
}

/** What the front matter of a file of the content folder says. */
async function valuesIn(file: string) {
  const entry = await call('getEntry', { path: `content/${file}` }).catch(() => undefined);
  return typeof entry?.data === 'string' ? textParts(entry.data).values : undefined;
}
