import * as z from 'zod';
import type { Entry } from '../collections/entry.ts';
import { heldDocuments, type HeldDocuments } from './held-documents.ts';

/** A document that texts name and that the board does not have. */
export const notHeldDocument = z.object({
  /** `《title》`, a number, or both. */
  name: z.string(),
  /** How many entries of the board it can mean: none, or several that the texts do not tell apart. */
  held: z.number(),
  /** How many entries name it. */
  count: z.number(),
  /** The first of them, by their files in the content folder, with their titles. */
  by: z.array(z.object({ file: z.string(), title: z.string() })),
});
export type NotHeld = z.infer<typeof notHeldDocument>;

/** So many of those that name it are told one by one. */
const TOLD = 20;

/** The documents that entries name and that are not held, those named most often first. */
export function notHeld(entries: readonly Entry[]): NotHeld[] {
  const held = heldDocuments(entries.filter((entry) => entry.collection === 'policies') as Entry<'policies'>[]);
  const found = new Map<string, NotHeld>();
  for (const entry of entries) {
    if ('withdrawn' in entry.data && entry.data.withdrawn) continue;
    for (const name of entry.cites) {
      const count = heldAs(name, entry, held);
      if (count === 1) continue;
      const known = found.get(name) ?? { name, held: count, count: 0, by: [] };
      known.count += 1;
      if (known.by.length < TOLD) known.by.push({ file: entry.file, title: entry.data.title ?? entry.id });
      found.set(name, known);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** A document that names itself is held, whatever else is called the same. */
function heldAs(name: string, entry: Entry, held: HeldDocuments): number {
  const all = held(name);
  return (all as readonly Entry[]).includes(entry) ? 1 : all.length;
}
