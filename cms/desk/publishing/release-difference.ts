import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { collections, collectionNames } from '../../../src/collections/index.ts';

const openData = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      title: z.string().optional(),
      text: z.string().optional(),
      digest: z.string().optional(),
    }),
  ),
});
type OpenEntry = z.infer<typeof openData>['entries'][number];

export interface NamedEntry {
  title: string;
  /** The name of its column. */
  label: string;
}

/** What residents would see otherwise in another site: what would be there again, what would go, what would read otherwise. */
export interface ReleaseDifference {
  comes: NamedEntry[];
  goes: NamedEntry[];
  differs: NamedEntry[];
}

/** Found in the open data of both; `live` is the site that residents read now, `wanted` the other one. */
export async function releaseDifference(live: string, wanted: string): Promise<ReleaseDifference> {
  const difference: ReleaseDifference = { comes: [], goes: [], differs: [] };
  for (const name of collectionNames) {
    const [now, then] = await Promise.all([entriesIn(live, name), entriesIn(wanted, name)]);
    // What was withdrawn as personal has no title in one of the two.
    const named = (entry: OpenEntry, other?: OpenEntry) => ({
      title: nameOf(entry) ?? (other && nameOf(other)) ?? '已撤回的一篇',
      label: collections[name].label,
    });
    for (const [id, entry] of then) {
      const current = now.get(id);
      if (!current) difference.comes.push(named(entry));
      else if (current.digest !== entry.digest) difference.differs.push(named(entry, current));
    }
    for (const [id, entry] of now) if (!then.has(id)) difference.goes.push(named(entry));
  }
  return difference;
}

const nameOf = ({ title, text }: OpenEntry) => title ?? text;

async function entriesIn(site: string, name: string): Promise<Map<string, OpenEntry>> {
  const text = await readFile(join(site, 'data', `${name}.json`), 'utf8').catch(() => '{}');
  const entries = openData.safeParse(JSON.parse(text)).data?.entries ?? [];
  return new Map(entries.map((entry) => [entry.id, entry]));
}
