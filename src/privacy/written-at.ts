import { fold } from './fold.ts';

export interface Place {
  start: number;
  end: number;
}

/** Letters and figures alone: the same for a number, however it is set out. */
export const bare = (text: string) =>
  fold(text)
    .text.replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('x', 'X');

/**
 * Where in a source stands what was found in its rendered form: the same letters and figures in a row, with whatever
 * markup between them. For each `bare` text its places; none where letters stand between, such as the address of a link.
 */
export function writtenAt(source: string, wanted: ReadonlySet<string>): Map<string, Place[]> {
  if (wanted.size === 0) return new Map();
  const folded = fold(source);
  const signs = [...folded.text.matchAll(/[\p{L}\p{N}]/gu)];
  const at: number[] = [];
  for (const { 0: sign, index } of signs) for (let part = 0; part < sign.length; part++) at.push(index + part);
  const letters = signs
    .map(([sign]) => sign)
    .join('')
    .replaceAll('x', 'X');
  const places = new Map<string, Place[]>();
  // One pass for each length, however many are wanted: numbers come in few lengths.
  for (const length of new Set([...wanted].map((text) => text.length))) {
    for (let from = 0; from + length <= letters.length; from++) {
      const text = letters.slice(from, from + length);
      if (!wanted.has(text)) continue;
      const known = places.get(text) ?? [];
      known.push(withItsMarks(source, folded.start(at[from]!), folded.end(at[from + length - 1]! + 1)));
      places.set(text, known);
    }
  }
  return places;
}

/** `138**0000**1234` holds its stars; of `**138**00001234` the ones that open belong to it too. */
function withItsMarks(source: string, start: number, end: number): Place {
  const runs = source.slice(start, end).match(/[*_~`]+/g) ?? [];
  if (runs.length % 2 === 0) return { start, end };
  const before = /[*_~`]+$/.exec(source.slice(Math.max(0, start - 3), start));
  if (before) return { start: start - before[0].length, end };
  const after = /^[*_~`]+/.exec(source.slice(end, end + 3));
  return { start, end: end + (after?.[0].length ?? 0) };
}
