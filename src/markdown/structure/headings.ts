import type { Rank } from '../numbering.ts';
import type { Part } from './parts.ts';

/** Characters after the titles of a run, on average, by which titles before sentences are told from items of a list. */
const ENOUGH = 12;
const ENOUGH_IN_LIST = 40;
/** Of a run, what part must open with titles: official texts reach 0.8, sentences that look like titles 0.67. */
const MOST = 0.75;

/**
 * The parts that begin with a heading: `#` with words, a short line with an official number, and a numbered paragraph
 * that opens with its title (`（四）加强队伍建设。始终……`) or is a title with a full stop (`（一）指导思想。`). Items of
 * a list, an agenda or an article are none.
 */
export function findHeadings(parts: readonly Part[]): ReadonlySet<number> {
  const found = new Set<number>();
  parts.forEach((part, index) => {
    if (part.token.type === 'heading' ? part.text !== '' : isTitleLine(part) && standsAlone(parts, index))
      found.add(index);
  });
  for (const run of runsOf(parts)) for (const index of titlesIn(run, parts)) found.add(index);
  return found;
}

const isTitleLine = (part: Part | undefined): part is Part =>
  part?.token.type === 'paragraph' && part.title !== undefined && part.rest === 0;

/** Lines with nothing between them are an enumeration (an agenda, papers to bring), not a row of empty sections. */
function standsAlone(parts: readonly Part[], index: number): boolean {
  const rank = parts[index]?.number?.rank ?? 1;
  if (rank <= 4) return true;
  let first = index;
  while (follows(parts[first - 1], parts[first])) first--;
  let last = index;
  while (follows(parts[last], parts[last + 1])) last++;
  const run = last - first + 1;
  if (rank >= 7) return run < 2 && index < parts.length - 1 && !isBesideItem(parts, index);
  return run < (leadsIn(parts[first - 1]) ? 2 : 3);
}

/** `2.现场报名` right below `1.电话报名：…`, or above `3.逾期不候。`, is an item as they are. */
function isBesideItem(parts: readonly Part[], index: number): boolean {
  const own = parts[index]?.number;
  return [-1, 1].some((step) => {
    const { number, rest = 0 } = parts[index + step] ?? {};
    return rest === 0 && number?.rank === own?.rank && number?.value === (own?.value ?? 0) + step;
  });
}

function follows(part: Part | undefined, next: Part | undefined): boolean {
  if (!isTitleLine(part) || !isTitleLine(next) || !part.number || !next.number) return false;
  return part.number.rank === next.number.rank && next.number.value === part.number.value + 1;
}

const leadsIn = (part: Part | undefined): boolean => /[：:]$/.test(part?.text ?? '');

/** Numbers of one kind that count on, be it under the same heading or through several. */
interface Run {
  rank: Rank;
  /** The kind of number it stands under. */
  outer: Rank | undefined;
  indexes: number[];
}

function runsOf(parts: readonly Part[]): Run[] {
  const runs: Run[] = [];
  const last = new Map<Rank, Run>();
  let open: Rank[] = [];
  parts.forEach(({ token, number }, index) => {
    if (!number) {
      if (token.type === 'heading') open = [];
      return;
    }
    const { rank, value } = number;
    open = open.filter((outer) => outer < rank);
    const run = last.get(rank);
    if (run && parts[run.indexes.at(-1) ?? 0]?.number?.value === value - 1) {
      run.indexes.push(index);
    } else {
      const begun = { rank, outer: open.at(-1), indexes: [index] };
      runs.push(begun);
      last.set(rank, begun);
    }
    open.push(rank);
  });
  return runs;
}

/** The paragraphs of a run that open with their titles, if most of the run does. */
function titlesIn({ rank, outer, indexes }: Run, parts: readonly Part[]): number[] {
  // 第五条 goes on through its items; and 1. and （1） are items of a list unless they stand under 一、 or （一）.
  if (rank < 5 || outer === 4) return [];
  if (rank >= 7 && (indexes.length < 2 || (outer ?? 1) < 5)) return [];
  const titled = indexes.filter((index) => {
    const { title, rest = 0 } = parts[index] ?? {};
    return title !== undefined && (rest > 1 || hasText(parts, index, rank));
  });
  if (titled.length < indexes.length * MOST) return [];
  const opening = titled.filter((index) => (parts[index]?.rest ?? 0) > 0);
  const rests = opening.map((index) => textAfter(parts, index)).filter((length) => length > 0);
  const enough = rank >= 7 || leadsIn(parts[(indexes[0] ?? 0) - 1]) ? ENOUGH_IN_LIST : ENOUGH;
  return rests.reduce((sum, length) => sum + length, 0) >= enough * rests.length ? opening : [];
}

/** Whether something stands under a line: not the next number, nor the end. */
function hasText(parts: readonly Part[], index: number, rank: Rank): boolean {
  const next = parts[index + 1];
  return next !== undefined && (next.number === undefined ? next.token.type !== 'heading' : next.number.rank > rank);
}

/** Characters after a title, in its own paragraph or in the next. */
function textAfter(parts: readonly Part[], index: number): number {
  const rest = (parts[index]?.rest ?? 0) - 1;
  return rest > 0 ? rest : (parts[index + 1]?.text.length ?? 0);
}
