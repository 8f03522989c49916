const CLOSES = /^[\p{P}\p{S}]/u;
const OPENS = /[“‘《〈（【〔「『(]$/;
/** A figure, the first half of a range, or an ordinal: what they count must follow. */
const FIGURE = /(?:[\d.,]|\d[—–~-]|第[一二三四五六七八九十百\d]+)$/;

let segmenter: Intl.Segmenter | undefined;

/** A title stands in many lists, and cutting one takes longer than all else in its row. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

/**
 * A title cut where a line may break: between words, never inside one. Single characters and punctuation stay with the
 * word before them, figures with their unit, opening quotes with what they open.
 */
export function titlePieces(title: string): readonly string[] {
  const pieces = known.get(title) ?? cut(title);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(title, pieces);
  return pieces;
}

function cut(title: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const before = pieces.at(-1);
    if (before !== undefined && staysWith(before, segment)) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function staysWith(before: string, segment: string): boolean {
  if (OPENS.test(segment)) return false;
  if (OPENS.test(before) || FIGURE.test(before) || /^\s*$/.test(segment)) return true;
  return CLOSES.test(segment) || (segment.length === 1 && !/[，。：；、！？]$/.test(before));
}
