import { fold, type Folded, type Simplified } from '../text/fold.ts';
import type { Fragment, Section } from '../text/fragment.ts';
import {
  LONGEST_LINKED,
  SHORTEST_LINKED,
  SNIPPET_BEFORE,
  SNIPPET_EXACT_WEIGHT,
  SNIPPET_FACTS_WEIGHT,
  SNIPPET_HEADING_WEIGHT,
  SNIPPET_LENGTH,
} from '../tuning.ts';
import type { Exactness } from './exact-passage.ts';
import type { Phrase } from './query.ts';

/** A piece of a text; the marked ones are what was asked for. */
export interface Span {
  text: string;
  marked: boolean;
}

export const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

type Mark = readonly [start: number, end: number];

/** Finds phrases in a text as it was written, whatever its script and width. */
export type Highlighter = (text: string) => Mark[];

/** Between the tokens of a phrase a text may have up to three brackets and spaces. */
const GAP = /([\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}\n]{1,3}(?=[\p{L}\p{M}\p{N}])/gu;

/** Words that mean what was asked, or a part of it. */
export function synonymsOf(phrases: readonly Phrase[], groups: readonly (readonly string[])[]): Phrase[] {
  const asked = phrases.map((phrase) => phrase.join(''));
  const synonyms = groups.filter((group) => group.some((word) => asked.some((text) => text.includes(word)))).flat();
  return [...new Set(synonyms)].filter((word) => !asked.includes(word)).map((word) => [...word]);
}

export function highlighter(phrases: readonly Phrase[], simplified: Simplified): Highlighter {
  const words = [...new Set(phrases.map((tokens) => tokens.join('')))].sort((a, b) => b.length - a.length);
  // Tokens are letters and digits only: nothing in them has a meaning of its own.
  const pattern = words.length > 0 ? new RegExp(words.map(patternOf).join('|'), 'gu') : undefined;
  return (text) => {
    if (!pattern) return [];
    const { text: dense, starts, ends } = withoutGaps(fold(text, simplified));
    return [...dense.matchAll(pattern)].map(({ 0: found, index }) => [
      starts[index] ?? 0,
      ends[index + found.length - 1] ?? text.length,
    ]);
  };
}

/** A document's number may be asked for without its year, or be one of several after one year: 青街办发〔2026〕12、13号. */
const patternOf = (word: string) =>
  word.replace(/([发字函规文令])((?:19|20)\d\d)?(\d+)号$/u, (_, agency: string, year = '', serial: string) =>
    [`${agency}第?`, year, serial, '号'].filter(Boolean).join('[\\d号]*?'),
  );

/** Gaps are taken out of the text once, which is several times faster than to allow for them in every word. */
function withoutGaps(folded: Folded): { text: string; starts: number[]; ends: number[] } {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const take = (to: number) => {
    text += folded.text.slice(from, to);
    for (let place = from; place < to; place += 1) {
      starts.push(folded.at[place] ?? 0);
      ends.push(folded.at[place + 1] ?? 0);
    }
  };
  for (const { 0: found, 1: kept = '', index } of folded.text.matchAll(GAP)) {
    take(index + kept.length);
    from = index + found.length;
  }
  take(folded.text.length);
  return { text, starts, ends };
}

/** A text cut where the marks begin and end. */
export function spansOf(text: string, marks: readonly Mark[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    spans.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  spans.push({ text: text.slice(at), marked: false });
  return spans.filter((span) => span.text !== '');
}

export interface Snippet {
  spans: Span[];
  /** The section that holds what was asked, and where in its text the first of it stands. */
  section?: Section;
  mark?: Mark | undefined;
}

/** The passage that answers best: one that is meant exactly, or else the one with the most of what was asked. */
export function snippetOf(
  { summary, sections: parts, also, phones = [] }: Fragment,
  highlight: Highlighter,
  exactness: Exactness = () => 0,
): Snippet {
  // Whoever looks for a number to ring in need reads it before anything else.
  const rung = also ? phones.map(({ number }) => `${number}　`).join('') : '';
  const lead: Section | undefined = summary === undefined ? undefined : { text: `${rung}${summary}` };
  const sections = lead ? [lead, ...parts] : parts;
  let best: { section: Section; marks: Mark[]; weight: number } | undefined;
  for (const section of sections) {
    const marks = highlight(section.text);
    const inHeading = section.heading === undefined ? 0 : highlight(section.heading).length * SNIPPET_HEADING_WEIGHT;
    const exact = exactness(section) * SNIPPET_EXACT_WEIGHT;
    const weight = (exact + marks.length + inHeading) * (section.facts ? SNIPPET_FACTS_WEIGHT : 1);
    if (weight > (best?.weight ?? 0)) best = { section, marks, weight };
  }
  const section = (also && lead) ?? best?.section ?? sections.find(({ text, facts }) => text !== '' && !facts);
  if (!section) return { spans: [] };
  const first = longestOf(best?.marks ?? []);
  // What is said in short begins with what matters: when, or how much.
  const short = section === lead && (first?.[1] ?? 0) <= SNIPPET_LENGTH;
  const from = short ? 0 : startOf(section.text, first?.[0] ?? 0);
  const text = section.text.slice(from, from + SNIPPET_LENGTH).replaceAll(/\s*\n\s*/g, '　');
  const cut = from + SNIPPET_LENGTH < section.text.length;
  const spans = [
    ...(from > 0 ? [{ text: '……', marked: false }] : []),
    ...spansOf(text, highlight(text)),
    ...(cut ? [{ text: '……', marked: false }] : []),
  ];
  return { ...(best && { section, mark: first }), spans };
}

/** A whole phrase says more than the pieces of it that stand before; of equals the first. */
const longestOf = (marks: readonly Mark[]): Mark | undefined =>
  marks.reduce<Mark | undefined>((best, mark) => (best && lengthOf(best) >= lengthOf(mark) ? best : mark), undefined);
const lengthOf = ([start, end]: Mark) => end - start;

/** A little before the mark, at the start of a sentence if one is near. */
function startOf(text: string, mark: number): number {
  if (mark <= SNIPPET_BEFORE) return 0;
  const before = text.slice(mark - SNIPPET_BEFORE, mark);
  const stop = Math.max(...['。', '；', '！', '？', '\n'].map((sign) => before.lastIndexOf(sign)));
  return stop === -1 ? mark - SNIPPET_BEFORE : mark - SNIPPET_BEFORE + stop + 1;
}

const CLAUSE_END = /[。！？；，、：!?;:,\n]/;

/**
 * Leads to the heading or numbered paragraph, and with a text fragment (`#:~:text=`) to the very clause, which browsers
 * then also colour; those that do not know it stop at the heading.
 */
export function passageLink(url: string, section: Section, mark: Mark | undefined): string {
  const { id = '', text, facts } = section;
  const clause = mark && facts !== true ? clauseAround(text, mark) : undefined;
  if (clause === undefined) return id === '' ? url : `${url}#${id}`;
  // A hyphen and a comma have a meaning in the directive.
  return `${url.includes('#') ? url : `${url}#${id}`}:~:text=${encodeURIComponent(clause).replaceAll('-', '%2D')}`;
}

/** From one mark of punctuation to another, since browsers only find whole words; more of them while it is too short. */
function clauseAround(text: string, [start, end]: Mark): string | undefined {
  let from = start;
  let to = end;
  for (;;) {
    while (from > 0 && !CLAUSE_END.test(text.charAt(from - 1))) from -= 1;
    while (to < text.length && !CLAUSE_END.test(text.charAt(to))) to += 1;
    const clause = text.slice(from, to).trim();
    if (clause.length > LONGEST_LINKED) return undefined;
    if (clause.length >= SHORTEST_LINKED) return clause;
    if (text.charAt(to) === '\n' || to >= text.length) {
      if (from === 0 || text.charAt(from - 1) === '\n') return undefined;
      from -= 1;
    } else to += 1;
  }
}
