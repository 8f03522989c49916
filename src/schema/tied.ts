/**
 * Items tied together by marks in common, directly or through others: every mark with the group it belongs to, in the
 * order of the items. What has no mark stands in no group.
 */
export function tiedTogether<T>(
  items: readonly T[],
  marksOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const marked = items.map((item) => ({ item, marks: marksOf(item) }));
  const bearers = Map.groupBy(
    marked.flatMap(({ marks }) => marks.map((mark) => ({ mark, marks }))),
    ({ mark }) => mark,
  );
  const groups = new Map<string, T[]>();
  for (const mark of bearers.keys()) {
    if (groups.has(mark)) continue;
    const group: T[] = [];
    const reached = new Set([mark]);
    // The set grows while it is walked through.
    for (const one of reached) {
      groups.set(one, group);
      for (const { marks } of bearers.get(one) ?? []) for (const other of marks) reached.add(other);
    }
  }
  for (const { item, marks } of marked) if (marks[0] !== undefined) groups.get(marks[0])!.push(item);
  return groups;
}
