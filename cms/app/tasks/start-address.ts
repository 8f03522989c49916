import type { EntryRef } from '../state/open-entry.ts';

/** How a new entry begins with another: as the same thing of the next period, or as one like it. */
export type Start = 'next' | 'like';

export const startNames: Readonly<Record<Start, string>> = { next: '照上期再写', like: '照这篇再写' };

/** The form of a new entry that begins with another one. */
export const startAddress = (how: Start, { collection, slug }: EntryRef): string =>
  `#/collections/${collection}/new?${new URLSearchParams({ [how]: slug }).toString()}`;

/** What the address of a new entry says to begin with. */
export function startIn(search: string): { how: Start; slug: string } | undefined {
  const query = new URLSearchParams(search);
  for (const how of ['next', 'like'] as const) {
    const slug = query.get(how);
    if (slug !== null && slug !== '') return { how, slug };
  }
  return undefined;
}
