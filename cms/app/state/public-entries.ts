import type { CollectionName } from '../../../src/collections/index.ts';
import type { Entry } from '../../../src/collections/entry.ts';
import { entriesFrom } from './open-data.ts';

/** What residents see of some collections, from the open data; rejects when it cannot be had. */
export async function publicEntries(names: readonly CollectionName[]): Promise<Entry[]> {
  const all = names.map(async (name) => {
    const response = await fetch(`/data/${name}.json`);
    if (!response.ok) throw new Error(String(response.status));
    return entriesFrom(await response.json(), name);
  });
  return (await Promise.all(all)).flat();
}
