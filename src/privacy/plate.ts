import type { Columns } from './columns.ts';
import type { Hit } from './finding.ts';
import { isOfThing } from './own-label.ts';

const PLATE =
  /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z])([ ·\-.]{0,2})([A-HJ-NP-Z0-9]{5,6})(?![A-Za-z0-9])/g;

/** Number plates of cars (GA 36): five signs, six for the green ones, nearly all of them digits. */
export function plates(text: string, columns: Columns): Hit[] {
  const hits: Hit[] = [];
  for (const { 0: found, 1: office, 3: signs, index } of text.matchAll(PLATE)) {
    if (!looksLikePlate(signs!) || isOfThing(text, index, index + found.length, columns)) continue;
    const masked = `${office!}${'*'.repeat(signs!.length - 2)}${signs!.slice(-2)}`;
    hits.push({ kind: 'plate', masked, start: index, end: index + found.length });
  }
  return hits;
}

function looksLikePlate(signs: string): boolean {
  const letters = signs.replace(/\d/g, '').length;
  if (signs.length === 5) return letters <= 2;
  return letters >= 1 && letters <= 2 && /^[A-HJK]|[A-HJK]$/.test(signs);
}
