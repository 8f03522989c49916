import type { OfficialNumber, Rank } from './numbering.ts';

export interface Outline {
  /** Places a heading; `marked` is the number of `#` if the author wrote any. */
  heading(text: string, number: OfficialNumber | undefined, marked: number | undefined): { id: string; depth: number };
  /** Places a paragraph that begins with an official number and gives its address. */
  paragraph(number: OfficialNumber): string;
  /** Address of the innermost heading or numbered paragraph at this point. */
  place(): string | undefined;
  /** The id itself, or with `_2`, `_3` … when it is taken. */
  unique(id: string): string;
}

/**
 * Follows the headings of one text. Numbered headings nest by their kind of number, marked ones by their `#`; either
 * way the levels start at h2 and never skip one. Addresses come from the numbers (`part-2`, `ch-1`, `art-3`, `s1`,
 * `s1-2`), so they last as long as the numbers do; other headings get `h-` and a digest of their words.
 */
export function createOutline(): Outline {
  const open: Entry[] = [];
  const last = new Map<Rank, { value: number; size: number }>();
  const used = new Map<string, number>();

  function unique(id: string): string {
    let copy = used.get(id) ?? 0;
    let free = id;
    do free = ++copy === 1 ? id : `${id}_${copy}`;
    while (free !== id && used.has(free));
    used.set(id, copy);
    if (free !== id) used.set(free, 1);
    return free;
  }

  function closeBefore(number: OfficialNumber | undefined, marked: number | undefined): void {
    const before = number && last.get(number.rank);
    // 二、 stands where 一、 stood, whatever unnumbered headings came between.
    if (number && before && number.value === before.value + 1 && before.size < open.length) open.length = before.size;
    for (let top = open.at(-1); top && !contains(top, number, marked); top = open.at(-1)) open.pop();
    if (number) last.set(number.rank, { value: number.value, size: open.length });
  }

  return {
    heading(text, number, marked) {
      closeBefore(number, marked);
      const depth = Math.min(6, 2 + open.filter((entry) => entry.heading).length);
      const id = unique(number ? address(number, open) : `h-${digest(text)}`);
      open.push({ id, heading: true, rank: number?.rank, level: marked ?? depth });
      return { id, depth };
    },
    paragraph(number) {
      closeBefore(number, undefined);
      const id = unique(address(number, open));
      open.push({ id, heading: false, rank: number.rank, level: 7 });
      return id;
    },
    place: () => open.at(-1)?.id,
    unique,
  };
}

interface Entry {
  id: string;
  heading: boolean;
  rank: Rank | undefined;
  level: number;
}

function contains(outer: Entry, number: OfficialNumber | undefined, marked: number | undefined): boolean {
  if (number && outer.rank !== undefined) return outer.rank < number.rank;
  return marked === undefined || outer.level < marked;
}

function address({ rank, value, inserted }: OfficialNumber, open: readonly Entry[]): string {
  const numbered = open.findLast((entry) => entry.rank !== undefined)?.id;
  const within = (id: string | undefined) => (id === undefined ? '' : `${id}-`);
  switch (rank) {
    case 1:
      return `part-${value}`;
    case 2:
      return `ch-${value}`;
    case 3:
      return `${within(numbered)}sec-${value}`;
    case 4: // Articles count on through all chapters, so the chapter is no part of their address.
      return `art-${value}${inserted === undefined ? '' : `_${inserted}`}`;
    case 5:
      return `${within(numbered)}s${value}`;
    case 6:
    case 7:
    case 8:
      return `${within(open.at(-1)?.id) || ORPHANS[rank]}${value}`;
  }
}

const ORPHANS = { 6: 'sub-', 7: 'item-', 8: 'point-' } as const;

/** FNV-1a, 32 bits, in base 36: short, and the same in every run and on every machine. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.normalize('NFKC').replace(/\s+/g, ''))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
