import type { Kind } from '../privacy/finding.ts';
import { digitsOf } from '../privacy/mobile.ts';
import { scan } from '../privacy/scan.ts';
import { roundedIds, spacedNumbers, type Spread } from './spread-numbers.ts';

/** Text found in a file, with the place of it in a clerk's words: 工作表“名单”（隐藏）, 第 2 页, 批注. */
export interface Passage {
  where: string;
  /** One line for each row of a table, its cells joined with ` | `, empty ones too, so that columns stay columns. */
  text: string;
  /** In a table: the number of the row that each line of the text stands for. */
  rows?: number[];
  /** Words gathered from all over the file, to be sure: what else is found in them is said only if it was not found elsewhere. */
  sweep?: boolean;
}

/** Three figures of any script: less is no number of anybody. */
const FIGURES = /(?:[\p{N}零一二三四五六七八九][^]*?){3}/u;

/** Words gathered from all over a file; only those in which there may be a number. */
export function sweptFrom(where: string, texts: Iterable<string>): Passage[] {
  const telling = [...new Set(texts)].filter((text) => FIGURES.test(text));
  return telling.length > 0 ? [{ where, text: telling.join('\n'), sweep: true }] : [];
}

/** Personal information in a file, as it may be shown and remembered: the number itself is not here. */
export interface Found {
  kind: Kind;
  masked: string;
  where: string;
}

/** All personal information in the text of a file, each with its place in a clerk's words. Takes linear time. */
export function scanPassages(passages: readonly Passage[], officePhones: readonly string[]): Found[] {
  const swept = passages.filter(({ sweep }) => sweep);
  const found = foundIn(joined(passages.filter(({ sweep }) => !sweep)), officePhones);
  const known = new Set(found.map(({ kind, masked }) => `${kind} ${masked}`));
  const more = foundIn(
    swept.map((one) => [one]),
    officePhones,
  );
  return [...found, ...more.filter(({ kind, masked }) => !known.has(`${kind} ${masked}`))];
}

function foundIn(groups: readonly Passage[][], officePhones: readonly string[]): Found[] {
  return groups.flatMap((group) => {
    const text = group.map((passage) => passage.text).join('\n');
    const plain = scan(text, { allow: digitsOf(officePhones) });
    const begun = new Set(plain.map(({ start }) => start));
    const spread = [...spacedNumbers(text, officePhones), ...roundedIds(text)].filter(({ start }) => !begun.has(start));
    const hits: Spread[] = [...plain, ...spread];
    const placeOf = placesIn(group);
    return hits
      .toSorted((a, b) => a.start - b.start)
      .map(({ kind, masked, start, note = '' }) => ({ kind, masked, where: placeOf(start) + note }));
  });
}

/** The pages of a PDF are read as one: what heads a column stands on the first of them only. */
function joined(passages: readonly Passage[]): Passage[][] {
  const isPage = ({ where }: Passage) => /^第 \d+ 页$/.test(where);
  const pages = passages.filter(isPage);
  return [...(pages.length > 0 ? [pages] : []), ...passages.filter((one) => !isPage(one)).map((one) => [one])];
}

/** The place of a position in the joined text of passages, `工作表“名单”（隐藏）第 3 行`. Asked for in ascending order. */
export function placesIn(passages: readonly Passage[]): (position: number) => string {
  let current = 0;
  let start = 0;
  let line = 0;
  let read = 0;
  return (position) => {
    for (;;) {
      const { where, text, rows } = passages[current]!;
      if (position > start + text.length && current + 1 < passages.length) {
        start += text.length + 1;
        [current, line, read] = [current + 1, 0, 0];
        continue;
      }
      if (!rows) return where;
      for (let end = text.indexOf('\n', read); end !== -1 && end < position - start; end = text.indexOf('\n', read)) {
        [line, read] = [line + 1, end + 1];
      }
      const row = rows[line];
      return row === undefined ? where : `${where}第 ${String(row)} 行`;
    }
  };
}
