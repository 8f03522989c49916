import type { Change } from '../../../src/compare/comparison.ts';
import type { RowTable } from '../../../src/compare/row-tables.ts';

/** The change that a note of this place stands beside: of those that hold the place, the nearest. */
export function changeAt(place: string, changes: readonly Change[]): Change | undefined {
  const holding = changes.filter((change) => place === change.place || place.startsWith(`${change.place}.`));
  return holding.reduce<Change | undefined>(
    (nearest, change) => (nearest && nearest.place.length >= change.place.length ? nearest : change),
    undefined,
  );
}

/** The changes of a list's rows as one, which is shown as a table; what has no columns stays as it was. */
export function withTables(changes: readonly Change[], tables: readonly RowTable[]): Change[] {
  const seen = new Set<RowTable>();
  return changes.flatMap((change) => {
    const table = tables.find(({ place }) => change.place === place || change.place.startsWith(`${place}.`));
    const fresh = table ? [table] : tables.filter(({ place }) => place.startsWith(`${change.place}.`));
    const own = fresh.filter((one) => !seen.has(one));
    for (const one of own) seen.add(one);
    const shown = own.map(({ place, label }): Change => ({ place, label, values: false, sentences: change.sentences }));
    return table ? shown : [change, ...shown];
  });
}
