import { collectionNames, definitionOf, type CollectionName } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { place, type Problem } from '../../schema/problems.ts';

/**
 * What deserves a second look in each collection as a whole: accounts that do not join, rules in force that others
 * replace. A collection whose entries are the same as at the last call is not looked through again.
 */
export function createRemarks(shown: (file: string) => string): (entries: readonly Entry[]) => Problem[] {
  const last = new Map<CollectionName, { own: readonly Entry[]; remarks: Problem[] }>();
  return (entries) => {
    const all = Map.groupBy(entries, ({ collection }) => collection);
    return collectionNames.flatMap((name) => {
      const own = all.get(name) ?? [];
      const known = last.get(name);
      const remarks = known && isSame(known.own, own) ? known.remarks : remarksOn(name, own, shown);
      last.set(name, { own, remarks });
      return remarks;
    });
  };
}

/** Whether two lists hold the same entries, which are the same objects as long as their files are. */
export const isSame = (a: readonly Entry[], b: readonly Entry[]) =>
  a.length === b.length && a.every((entry, index) => entry === b[index]);

function remarksOn(name: CollectionName, own: readonly Entry[], shown: (file: string) => string): Problem[] {
  const { review, schema } = definitionOf(name);
  const files = new Map(own.map(({ id, file }) => [id, file]));
  return (review?.(own) ?? []).map(({ id, path, message }) => ({
    ...place(path, fieldsOf(schema.shape), shown(files.get(id)!)),
    message,
    severity: 'warning',
  }));
}
