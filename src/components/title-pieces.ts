/** Words that a line must not begin with: particles and units lean on what stands before them. */
const LEANS =
  /^(?:[的了着过地得们吗呢吧啊么者性化等与和及或元角分个件名份次期天日月年号楼户人级届项条章第]|[\p{P}\p{S}])/u;
const OPENS = /[“‘《〈（【〔「『(]$/;
const FIGURE = /[\d.,]$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * A title cut where a line may break: between words, never inside one. Single characters and punctuation stay with the
 * word before them, figures with their unit, opening quotes with what they open.
 */
export function titlePieces(title: string): string[] {
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
  return LEANS.test(segment) || (segment.length === 1 && before.length > 1 && !/[，。：；、]$/.test(before));
}
