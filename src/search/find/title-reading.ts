import { ACTIONS, AROUND_TROUBLE, ASKS_FOR, DENIED, GENERIC, UNSAID } from '../text/answer-words.ts';
import type { Simplified } from '../text/fold.ts';
import type { Card } from '../text/fragment.ts';
import { LIGHT_CHARACTER, PARTICLES, STOP_PHRASES } from '../text/stop-words.ts';
import { LONGEST_WORD, PLACED_LENGTH } from '../tuning.ts';
import { textOf, type Span } from './snippet.ts';

const CLAUSE_END = /[,。;:、!?]/u;
const SMALL = new RegExp(`${GENERIC.source}|${ACTIONS.source}`, 'gu');
const whole = (...words: readonly RegExp[]) => new RegExp(`^(?:${words.map(({ source }) => source).join('|')})$`, 'u');
const PHONE = whole(ASKS_FOR.phone);
const HOURS = whole(ASKS_FOR.hours);
const PAGE = whole(ASKS_FOR.page);
const STOP = whole(STOP_PHRASES, PARTICLES);
const SAYS_LITTLE = whole(GENERIC);
const TROUBLE = whole(AROUND_TROUBLE);
const ACTION = whole(ACTIONS);
const inBrackets = (at: number, title: string) => /\([^)]*$/.test(title.slice(0, at));
const inAction = (character: string, title: string) =>
  (title.match(ACTIONS) ?? []).some((action) => action.includes(character));

const COMMUNITIES = '/communities/';
const CALLS = '/contact/';

/** What the gate reads of a result. */
export type Answer = Omit<Card, 'title'> & { title: readonly Span[] };

/** The words of the index: a synonym in a title is as good as what was asked. */
export interface Language {
  simplified: Simplified;
  groups: readonly (readonly string[])[];
}

interface Piece {
  start: number;
  end: number;
}

export interface Reading {
  /** Where in the title the words of the question stand. */
  pieces: readonly Piece[];
  /** Names of places that only the owners of its telephones have. */
  owners: readonly string[];
}

/** One entry, and what is known of the language. */
export interface Against {
  one: Answer;
  title: string;
  summary: string;
  groups: Language['groups'];
  known: ReadonlySet<string>;
  /** The question says what is to be done. */
  acting: boolean;
}

/** Reads a question word by word against one entry, the longest first; undefined if a word is left over every time. */
export function read(asked: string, against: Against): Reading | undefined {
  // Where nothing came of it, though another way led there.
  const failed = new Set<string>();
  const readFrom = (at: number, { pieces, owners }: Reading): Reading | undefined => {
    if (at >= asked.length) return { pieces, owners };
    if (asked[at] === ' ') return readFrom(at + 1, { pieces, owners });
    const last = pieces.at(-1);
    const way = `${String(at)} ${String(last?.start)} ${String(last?.end)}`;
    if (failed.has(way)) return undefined;
    const rest = /^\S*/.exec(asked.slice(at))?.[0] ?? '';
    for (let { length } = rest; length > 0; length -= 1) {
      const word = rest.slice(0, length);
      const piece = length > 1 ? pieceFor(word, against) : undefined;
      const meaning = meaningOf(word, against);
      const read =
        (piece && fits(piece, last, against) && readFrom(at + length, { pieces: [...pieces, piece], owners })) ||
        (meaning && readFrom(at + length, { pieces, owners: meaning === 'owner' ? [...owners, word] : owners }));
      if (read) return read;
    }
    failed.add(way);
    return undefined;
  };
  return readFrom(0, { pieces: [], owners: [] });
}

/** What a word may be that the title does not have. */
function meaningOf(word: string, { one, title, summary }: Against) {
  if (PHONE.test(word)) return one.phones ? 'asked' : undefined;
  if (HOURS.test(word)) return one.hours ? 'asked' : undefined;
  if (PAGE.test(word)) return one.url.startsWith('/services/') ? 'asked' : undefined;
  if (STOP.test(word)) return 'stop';
  if (SAYS_LITTLE.test(word)) return 'generic';
  if (one.url.startsWith(CALLS) && TROUBLE.test(word)) return 'stop';
  if (word.length === 1)
    return (LIGHT_CHARACTER.test(word) && !DENIED.test(word)) || inAction(word, title) ? 'stop' : undefined;
  if (one.community?.includes(word)) return 'generic';
  if (one.phones?.some(({ at }) => at?.includes(word))) return 'owner';
  return summary.split(CLAUSE_END).some((clause) => clause.includes(word) && !DENIED.test(clause))
    ? 'summary'
    : undefined;
}

/** Where a word stands in the title, itself or as a synonym, but not as a part of a longer word that is known. */
function pieceFor(word: string, against: Against): Piece | undefined {
  const { title, groups } = against;
  const same = groups.filter((group) => group.includes(word)).flat();
  const pieces: Piece[] = [];
  for (const form of [word, ...same]) {
    for (let start = title.indexOf(form); start !== -1; start = title.indexOf(form, start + 1)) {
      const piece = { start, end: start + form.length };
      if (!isCut(piece, against)) pieces.push(piece);
    }
  }
  return pieces.find(({ start }) => !inBrackets(start, title)) ?? pieces[0];
}

function isCut({ start, end }: Piece, { one, title, known, acting }: Against): boolean {
  for (let from = Math.max(0, end - LONGEST_WORD); from <= start; from += 1) {
    for (let to = end; to <= Math.min(title.length, from + LONGEST_WORD); to += 1) {
      const more = title.slice(from, start) + title.slice(end, to);
      // 失业 alone is not 失业登记; with an action of its own it is.
      if (
        known.has(title.slice(from, to)) &&
        !isSmall(acting ? more : more.replace(UNSAID, ' ').replace(ACTIONS, '事'), one)
      )
        return true;
    }
  }
  return false;
}

/** What is asked one after the other stands one after the other, but for what says little: no 青石社区服务站 by 青石社区卫生服务站. */
const fits = (piece: Piece, before: Piece | undefined, { one, title }: Against): boolean =>
  !before ||
  ACTION.test(title.slice(piece.start, piece.end)) ||
  isSmall(title.slice(Math.min(before.end, piece.end), Math.max(before.start, piece.start)), one);

/** Whether one of the words is what the title is about, not only something that qualifies it. */
export function isAbout({ pieces }: Reading, { title, one, acting }: Against): boolean {
  const open = uncovered(pieces, title);
  // 图书 alone is not 图书借阅; a longer word says enough.
  const unsaid = (after: string) => (acting ? after : after.replace(UNSAID, ' ').replace(ACTIONS, '事'));
  return pieces.some(({ start, end }) => {
    if (ACTION.test(title.slice(start, end)) || inBrackets(start, title)) return false;
    const before = /[\p{L}\p{N}]*$/u.exec(open.slice(0, start))?.[0] ?? '';
    const after = /^[\p{L}\p{N}“”"《》]*/u.exec(open.slice(end))?.[0] ?? '';
    if (end - start >= PLACED_LENGTH) return isSmall(after, one);
    return isSmall(unsaid(after), one) && isSmall(before, one);
  });
}

/** Whether nothing of weight is left of the title. */
export const isWhole = ({ pieces }: Reading, title: string, one: Answer): boolean =>
  isSmall(uncovered(pieces, title), one);

/** The title with a space for each character that was asked for, and for what only joins words. */
function uncovered(pieces: readonly Piece[], title: string): string {
  const left = title
    .replace(PARTICLES, ' ')
    .replace(STOP_PHRASES, (phrase) => ' '.repeat(phrase.length))
    .split('');
  for (const { start, end } of pieces) left.fill(' ', start, end);
  return left.join('');
}

/** Nothing but what says little, and the name of the entry's own community. */
const isSmall = (text: string, one: Answer): boolean =>
  text
    .replaceAll(communityOf(one)?.replace(GENERIC, '') || ' ', ' ')
    .replace(SMALL, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .split('')
    .every((character) => LIGHT_CHARACTER.test(character));

/** A community is asked for by its committee as well. */
export const nameOf = ({ title, url }: Answer): string => {
  const name = textOf(title);
  return url.startsWith(COMMUNITIES) ? `${name}${name.endsWith('街道') ? '办事处' : '居委会'}` : name;
};

export const communityOf = ({ community, url, title }: Answer) =>
  community ?? (url.startsWith(COMMUNITIES) ? textOf(title) : undefined);
