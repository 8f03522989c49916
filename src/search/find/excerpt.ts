import { fold, type Folded, type Simplified } from '../text/fold.ts';
import type { Fragment, Section } from './fragment.ts';
import type { Phrase } from './question.ts';

/** A stretch of an excerpt; the marked ones are what was asked for. */
export interface Stretch {
  text: string;
  marked: boolean;
}

const BEFORE = 16;
const LONG = 78;
/** Between the units of a phrase a text may have up to three brackets and spaces. */
const GAP = /([\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}\n]{1,3}(?=[\p{L}\p{M}\p{N}])/gu;

/** Words that mean what was asked, or a part of it. */
export function alikeTo(phrases: readonly Phrase[], groups: readonly (readonly string[])[]): Phrase[] {
  const asked = phrases.map((phrase) => phrase.join(''));
  const alike = groups.filter((group) => group.some((word) => asked.some((text) => text.includes(word)))).flat();
  return [...new Set(alike)].filter((word) => !asked.includes(word)).map((word) => [...word]);
}

/** Finds phrases in a text as it was written, whatever its script and width. */
export function markerOf(phrases: readonly Phrase[], simplified: Simplified) {
  const words = [...new Set(phrases.map((units) => units.join('')))].sort((a, b) => b.length - a.length);
  // Units are letters and digits only: nothing in them has a meaning of its own.
  const pattern = words.length > 0 ? new RegExp(words.join('|'), 'gu') : undefined;
  return (text: string): [number, number][] => {
    if (!pattern) return [];
    const { text: dense, starts, ends } = withoutGaps(fold(text, simplified));
    return [...dense.matchAll(pattern)].map(({ 0: found, index }) => [
      starts[index] ?? 0,
      ends[index + found.length - 1] ?? text.length,
    ]);
  };
}

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

export type Marker = ReturnType<typeof markerOf>;

/** A text cut where the marks begin and end. */
export function stretches(text: string, marks: readonly (readonly [number, number])[]): Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    parts.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  parts.push({ text: text.slice(at), marked: false });
  return parts.filter((part) => part.text !== '');
}

export interface Excerpt {
  /** The section that holds what was asked, and where in its text the first of it stands. */
  section?: Section;
  mark?: readonly [number, number] | undefined;
  excerpt: Stretch[];
}

/** The passage that answers best. */
export function excerptOf({ summary, sections: parts }: Fragment, marker: Marker): Excerpt {
  const sections: readonly Section[] = summary === undefined ? parts : [{ text: summary }, ...parts];
  let best: { section: Section; marks: [number, number][]; weight: number } | undefined;
  for (const section of sections) {
    const marks = marker(section.text);
    const inHeading = section.heading === undefined ? 0 : marker(section.heading).length * 2;
    const weight = (marks.length + inHeading) * (section.facts ? 0.01 : 1);
    if (weight > (best?.weight ?? 0)) best = { section, marks, weight };
  }
  const section = best?.section ?? sections.find(({ text, facts }) => text !== '' && !facts);
  if (!section) return { excerpt: [] };
  const [first] = best?.marks ?? [];
  const from = startOf(section.text, first?.[0] ?? 0);
  const text = section.text.slice(from, from + LONG).replaceAll(/\s*\n\s*/g, '　');
  const cut = from + LONG < section.text.length;
  const excerpt = [
    ...(from > 0 ? [{ text: '……', marked: false }] : []),
    ...stretches(text, marker(text)),
    ...(cut ? [{ text: '……', marked: false }] : []),
  ];
  return { ...(best && { section, mark: first }), excerpt };
}

/** A little before the mark, at the start of a sentence if one is near. */
function startOf(text: string, mark: number): number {
  if (mark <= BEFORE) return 0;
  const before = text.slice(mark - BEFORE, mark);
  const stop = Math.max(...['。', '；', '！', '？', '\n'].map((sign) => before.lastIndexOf(sign)));
  return stop === -1 ? mark - BEFORE : mark - BEFORE + stop + 1;
}
