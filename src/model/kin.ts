import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { remembered } from '../schema/remembered.ts';
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
const groupsOf = remembered((entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const marked = entries.filter((entry) => !isWithdrawn(entry)).map((entry) => ({ entry, marks: marksOf(entry) }));
  const bearers = Map.groupBy(
    marked.flatMap(({ marks }) => marks.map((mark) => ({ mark, marks }))),
    ({ mark }) => mark,
  );
  const groups = new Map<string, Entry[]>();
  for (const mark of bearers.keys()) {
    if (groups.has(mark)) continue;
    const group: Entry[] = [];
    const reached = new Set([mark]);
    // The set grows while it is walked through.
    for (const one of reached) {
      groups.set(one, group);
      for (const { marks } of bearers.get(one) ?? []) for (const other of marks) reached.add(other);
    }
  }
  for (const { entry, marks } of marked) if (marks[0] !== undefined) groups.get(marks[0])!.push(entry);
  return groups;
});
