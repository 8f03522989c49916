import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { collectionNames } from '../../../src/collections/index.ts';

const openData = z.object({
  entries: z.array(z.object({ id: z.string(), title: z.string().optional(), withdrawn: z.unknown().optional() })),
});

/**
 * Whether the site in `older` still shows an entry of which the site in `newest` tells only that it was withdrawn, as it
 * does when it was for personal information. Found in the open data of both.
 */
export async function showsWithdrawn(older: string, newest: string): Promise<boolean> {
  for (const name of collectionNames) {
    const hidden = (await entriesIn(newest, name)).filter(({ title, withdrawn }) => withdrawn && title === undefined);
    if (hidden.length === 0) continue;
    const before = new Map((await entriesIn(older, name)).map((entry) => [entry.id, entry]));
    if (hidden.some(({ id }) => before.get(id)?.title !== undefined)) return true;
  }
  return false;
}

async function entriesIn(site: string, name: string) {
  const text = await readFile(join(site, 'data', `${name}.json`), 'utf8').catch(() => '{}');
  return openData.safeParse(JSON.parse(text)).data?.entries ?? [];
}
