import type { Part } from './parts.ts';

/** Lines that make a contents list where no 目录 stands over them; and no list is longer than this. */
const FEWEST = 3;
const MOST = 300;

/**
 * A contents list that was pasted together with its text: for each of its lines the part it names, further down, and
 * for 目录 itself none. Such lines are no headings, or every chapter would be there twice.
 */
export function findContents(parts: readonly Part[]): ReadonlyMap<number, number | undefined> {
  const keys = parts.map(keyOf);
  const next = nextWithSameWords(keys);
  for (let start = 0; start < parts.length; start++) {
    const headed = /^目[录次錄]$/.test(keys[start] ?? '');
    const first = headed ? start + 1 : start;
    const end = (headed ? next[first] : undefined) ?? endOfRun(next, first);
    const isList = end - first <= MOST && keys.slice(first, end).every((key) => key !== '');
    const places = isList && end - first >= (headed ? 1 : FEWEST) ? placesOf(next, first, end, headed) : undefined;
    if (places) return headed ? places.set(start, undefined) : places;
    if (!headed) start = Math.max(start, end - 1);
  }
  return new Map();
}

/** Where the lines end that are all there again below. */
function endOfRun(next: readonly (number | undefined)[], first: number): number {
  let end = first;
  while (end - first < MOST && next[end] !== undefined) end++;
  return end;
}

/** For each part the next one with the same words. */
function nextWithSameWords(keys: readonly string[]): (number | undefined)[] {
  const seen = new Map<string, number>();
  const next = new Array<number | undefined>(keys.length);
  for (let index = keys.length - 1; index >= 0; index--) {
    const key = keys[index] ?? '';
    if (key === '') continue;
    next[index] = seen.get(key);
    seen.set(key, index);
  }
  return next;
}

/**
 * Each line with the part after the list that has its words, in the order of the list. One that has none is undefined
 * where 目录 stands above (a word was changed in one place only); else this is no contents list.
 */
function placesOf(
  next: readonly (number | undefined)[],
  first: number,
  end: number,
  headed: boolean,
): Map<number, number | undefined> | undefined {
  const places = new Map<number, number | undefined>();
  let from = end;
  for (let line = first; line < end; line++) {
    let place = next[line];
    while (place !== undefined && place < from) place = next[place];
    if (place === undefined && !headed) return undefined;
    places.set(line, place);
    if (place !== undefined) from = place + 1;
  }
  return places;
}

/** The words of a title without spaces, and without the leader and page number of a printed contents list. */
function keyOf({ token, title, text }: Part): string {
  if (token.type !== 'paragraph' && token.type !== 'heading') return '';
  const words = title ?? (text.length <= 40 && !/[。；;：:]/.test(text) ? text : '');
  return words
    .replace(/(?:[.．·…⋯]{2,}|\t|[ \u3000]{2,})\s*\d+\s*$/, '')
    .normalize('NFKC')
    .replace(/\s+/g, '');
}
