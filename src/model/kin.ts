import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { remembered } from '../schema/remembered.ts';
import { tiedTogether } from '../schema/tied.ts';
import { inOrder } from './publication-time.ts';
import { entriesOf, type Site } from './site.ts';
import { isWithdrawn } from './status.ts';

/**
 * Those entries of the same collection of which its page is told: all that are tied to it by marks in common, directly or
 * through others, in their order and without withdrawn ones. It is among them itself, if residents may see it.
 */
export function kinOf(site: Site, entry: Entry): readonly Entry[] {
  const groups = groupsOf(entriesOf(site, entry.collection));
  const [own = [], ...others] = new Set(marksOf(entry).map((mark) => groups.get(mark) ?? []));
  // A draft may tie together what is apart on the site.
  return others.length === 0 ? own : inOrder([own, ...others].flat());
}

const marksOf = remembered((entry: Entry) => definitionOf(entry.collection).kin?.(entry) ?? []);

/** Every mark with the entries tied together by it. */
const groupsOf = remembered((entries: readonly Entry[]) =>
  tiedTogether(
    entries.filter((entry) => !isWithdrawn(entry)),
    marksOf,
  ),
);
