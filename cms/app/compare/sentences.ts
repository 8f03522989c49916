import { diffArrays } from 'diff';

/** A stretch of text that both have, only the new text has, or only the old one had. */
export interface Run {
  mark: 'same' | 'added' | 'removed';
  text: string;
}

/** A sentence, or within a sentence that was reworded, its stretches. */
export type Sentence = Run | { mark: 'changed'; runs: readonly Run[] };

/** Below this share of what they have in common two sentences are two sentences, not one that was reworded. */
const ALIKE = 0.4;

/** How far down a sentence is looked for; every pair of a long text would take too long. */
const NEAR = 6;

const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' });

/** The sentences of a text in order, with the spaces and line ends that follow them; joined they are the text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=\n)/).flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment));
}

/** What became of a text, sentence by sentence. */
export function compareSentences(before: string, after: string): Sentence[] {
  return compareParts(sentencesOf(before), sentencesOf(after));
}

/** As {@link compareSentences} for texts that are already in parts. */
export function compareParts(before: readonly string[], after: readonly string[]): Sentence[] {
  const result: Sentence[] = [];
  let gone: readonly string[] = [];
  // A stretch that went is followed by the one that took its place, if any.
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (removed) {
      result.push(...inPlace(gone, []));
      gone = value;
    } else if (added) {
      result.push(...inPlace(gone, value));
      gone = [];
    } else {
      result.push(...inPlace(gone, []), ...value.map((text): Run => ({ mark: 'same', text })));
      gone = [];
    }
  }
  return [...result, ...inPlace(gone, [])];
}

/** Sentences that stand where others stood: those alike are shown as reworded, the others as gone or new. */
function inPlace(gone: readonly string[], come: readonly string[]): Sentence[] {
  const result: Sentence[] = [];
  let next = 0;
  for (const old of gone) {
    const match = come.findIndex((text, index) => index >= next && index < next + NEAR && alike(old, text));
    if (match < 0) {
      result.push({ mark: 'removed', text: old });
      continue;
    }
    result.push(...come.slice(next, match).map((text): Run => ({ mark: 'added', text })));
    result.push({ mark: 'changed', runs: runsOf(old, come[match] ?? '') });
    next = match + 1;
  }
  return [...result, ...come.slice(next).map((text): Run => ({ mark: 'added', text }))];
}

/** By characters; a number or a Latin word is one piece, because 6,420 with one digit marked is no longer read as a number. */
const PIECE = /\d[\d,.:]*|[A-Za-z]+|./gsu;

function runsOf(old: string, text: string): Run[] {
  return diffArrays(old.match(PIECE) ?? [], text.match(PIECE) ?? []).map(({ added, removed, value }) => ({
    mark: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** One value in the place of another: nobody reads a date or a sum by its characters. */
export function replaced(before: string, after: string): Run[] {
  if (before === after) return [{ mark: 'same', text: after }];
  const runs: Run[] = [
    { mark: 'removed', text: before },
    { mark: 'added', text: after },
  ];
  return runs.filter(({ text }) => text !== '');
}

function alike(old: string, text: string): boolean {
  const kept = runsOf(old, text).reduce((sum, run) => sum + (run.mark === 'same' ? pieces(run.text.trim()) : 0), 0);
  return kept >= ALIKE * Math.max(pieces(old.trim()), pieces(text.trim()), 1);
}

const pieces = (text: string) => text.match(PIECE)?.length ?? 0;
