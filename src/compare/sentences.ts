import { diffArrays } from 'diff';

/** A part of a text that both have, only the new text has, or only the old one had. */
export interface Run {
  mark: 'same' | 'added' | 'removed';
  text: string;
}

/** A sentence, or the runs of a sentence that was reworded. */
export type Sentence = Run | { mark: 'changed'; runs: readonly Run[] };

/** Sentences that share less than this are two sentences, not one that was reworded. */
const MIN_SHARED = 0.4;

/** How many sentences ahead a match is searched for; comparing all pairs of a long text would take too long. */
const MAX_DISTANCE = 6;

const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' });

/** The sentences of a text in order, with the spaces and line ends that follow them; joined they are the text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=\n)/).flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment));
}

/** What changed in a text, sentence by sentence. */
export function compareSentences(before: string, after: string): Sentence[] {
  return compareParts(sentencesOf(before), sentencesOf(after));
}

/** As {@link compareSentences} for texts that are already in parts. */
export function compareParts(before: readonly string[], after: readonly string[]): Sentence[] {
  const result: Sentence[] = [];
  let removedBefore: readonly string[] = [];
  // What was removed is followed by what replaced it, if anything did.
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (removed) {
      result.push(...pairSentences(removedBefore, []));
      removedBefore = value;
    } else if (added) {
      result.push(...pairSentences(removedBefore, value));
      removedBefore = [];
    } else {
      result.push(...pairSentences(removedBefore, []), ...value.map((text): Run => ({ mark: 'same', text })));
      removedBefore = [];
    }
  }
  return [...result, ...pairSentences(removedBefore, [])];
}

/** Sentences that replace others: similar ones are shown as reworded, the rest as removed or added. */
function pairSentences(before: readonly string[], after: readonly string[]): Sentence[] {
  const result: Sentence[] = [];
  let next = 0;
  for (const old of before) {
    const match = after.findIndex((text, index) => index >= next && index < next + MAX_DISTANCE && similar(old, text));
    if (match < 0) {
      result.push({ mark: 'removed', text: old });
      continue;
    }
    result.push(...after.slice(next, match).map((text): Run => ({ mark: 'added', text })));
    result.push({ mark: 'changed', runs: runsOf(old, after[match] ?? '') });
    next = match + 1;
  }
  return [...result, ...after.slice(next).map((text): Run => ({ mark: 'added', text }))];
}

/** Characters, but whole numbers and Latin words: 6,420 with one marked digit is hard to read. */
const PIECE = /\d[\d,.:]*|[A-Za-z]+|./gsu;

function runsOf(old: string, text: string): Run[] {
  const cells = [cellsOf(old), cellsOf(text)] as const;
  if (cells[0] && cells[0].length === cells[1]?.length) {
    return cells[0].flatMap((cell, index) => replaced(cell, cells[1]![index]!)).filter(({ text }) => text !== '');
  }
  return diffArrays(old.match(PIECE) ?? [], text.match(PIECE) ?? []).map(({ added, removed, value }) => ({
    mark: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** The cells of a row of a Markdown table, and the bars between them; joined they are the row. */
const cellsOf = (line: string) => (/^\s*\|.*\|\s*$/.test(line) ? line.split(/(\s*(?<!\\)\|\s*)/) : undefined);

/** One value in place of another: a date or an amount is not compared by characters. */
export function replaced(before: string, after: string): Run[] {
  if (before === after) return [{ mark: 'same', text: after }];
  const runs: Run[] = [
    { mark: 'removed', text: before },
    { mark: 'added', text: after },
  ];
  return runs.filter(({ text }) => text !== '');
}

function similar(old: string, text: string): boolean {
  const kept = runsOf(old, text).reduce((sum, run) => sum + (run.mark === 'same' ? pieces(run.text.trim()) : 0), 0);
  return kept >= MIN_SHARED * Math.max(pieces(old.trim()), pieces(text.trim()), 1);
}

const pieces = (text: string) => text.match(PIECE)?.length ?? 0;
