import { readNumber } from '../numbering.ts';
import { NUMERAL, numeral } from '../numerals.ts';
import type { Part, PlacedPart } from './parts.ts';

const LABEL = new RegExp(`^(?:附(?:件|表|录|錄|图|圖)\\s*(${NUMERAL}|[A-Z])?(?:[\\s：:、．.]+(.*))?|附[：:]\\s*(.*))$`);
/** The lines that list what is enclosed (`附件：1．申请表`, `2．承诺书`): they are no headings. */
export function findEnclosures(parts: readonly Part[]): ReadonlySet<number> {
  const found = new Set<number>();
  let next: number | undefined;
  parts.forEach((part, index) => {
    const first = firstEnclosed(part, parts[index + 1]);
    if (first !== undefined) {
      found.add(index);
      next = first + 1;
    } else if (part.number?.rank === 7 && part.number.value === next) {
      found.add(index);
      next++;
    } else next = undefined;
  });
  return found;
}

/** 1 of `附件：1．申请表`, and of `附件1．申请表` where 2．承诺书 follows; 0 of `附件：` over 1．申请表. */
function firstEnclosed({ token, text }: Part, below: Part | undefined): number | undefined {
  const label = token.type === 'paragraph' ? LABEL.exec(text) : null;
  if (!label) return undefined;
  const named = readNumber(label[2] ?? label[3] ?? '');
  if (named?.rank === 7) return named.value;
  if (/^附件?[：:]$/.test(text))
    return below?.number?.rank === 7 && below.number.value === 1 && below.title ? 0 : undefined;
  const own = label[1] === undefined ? undefined : numeral(label[1]);
  return own !== undefined && below?.number?.rank === 7 && below.number.value === own + 1 ? own : undefined;
}

/**
 * Where an annex begins (`附件1`, `附表　收费标准`, `附录A`): a short line of this kind with text or a table under it. A
 * line before a signature begins none.
 */
export function findAnnexes(parts: readonly PlacedPart[]): ReadonlySet<number> {
  const found = new Set<number>();
  let hasText = false;
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index];
    if (!part || part.role === 'afterword' || part.role === 'enclosure') continue;
    const label = isLabel(part);
    // 附件： over a list says what is enclosed.
    if (label && /^附件?[：:]$/.test(part.text) && parts[index + 1]?.token.type === 'list') continue;
    if (label && hasText) found.add(index);
    // What follows a signature does not belong to a 附件 before it.
    hasText = !label && part.role !== 'signature';
  }
  return found;
}

const isLabel = ({ token, text }: Part): boolean =>
  token.type === 'paragraph' && text.length <= 40 && !/[。；;！？\n]/.test(text) && LABEL.test(text);
