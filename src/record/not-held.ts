import type { Entry } from '../collections/entry.ts';
import { heldDocuments, type HeldDocuments } from './held-documents.ts';

/** A document that texts name and that the board does not have. */
export interface NotHeld {
  /** `《title》`, a number, or both. */
  name: string;
  /** How many entries of the board it can mean: none, or several that the texts do not tell apart. */
  held: number;
  /** The entries that name it, `<collection>/<id>`. */
  by: string[];
}

/** The documents that entries name and that are not held, those named most often first. */
export function notHeld(entries: readonly Entry[]): NotHeld[] {
  const held = heldDocuments(entries.filter((entry) => entry.collection === 'policies') as Entry<'policies'>[]);
  const found = new Map<string, NotHeld>();
  for (const entry of entries) {
    if ('withdrawn' in entry.data && entry.data.withdrawn) continue;
    for (const name of entry.cites) {
      const count = heldAs(name, entry, held);
      if (count === 1) continue;
      const known = found.get(name) ?? { name, held: count, by: [] };
      known.by.push(`${entry.collection}/${entry.id}`);
      found.set(name, known);
    }
  }
  return [...found.values()].sort((a, b) => b.by.length - a.by.length || (a.name < b.name ? -1 : 1));
}

/** A document that names itself is held, whatever else is called the same. */
function heldAs(name: string, entry: Entry, held: HeldDocuments): number {
  const all = held(name);
  return (all as readonly Entry[]).includes(entry) ? 1 : all.length;
}
