import { cards } from './card.ts';
import { columnsOf } from './columns.ts';
import type { Finding, Hit, Phones, ScanOptions } from './finding.ts';
import { SHORTEST } from './figures.ts';
import { fold } from './fold.ts';
import { homes } from './home.ts';
import { mobiles } from './mobile.ts';
import { nameColumns } from './name-columns.ts';
import { plates } from './plate.ts';
import { residentIds } from './resident-id.ts';

const NONE: Phones = new Set<string>();

/** All personal information in a text, in the order in which it stands there. Masked forms and allowed numbers pass. */
export function scan(text: string, { allow = NONE, context = '' }: ScanOptions = {}): Finding[] {
  const folded = fold(text);
  const columns = columnsOf(folded.text);
  const hits = [
    ...(hasNumber(folded.text)
      ? [
          ...residentIds(folded.text, context, columns),
          ...cards(folded.text, context, columns),
          ...mobiles(folded.text, context, allow, columns),
        ]
      : []),
    ...homes(folded.text, context, columns),
    ...plates(folded.text, columns),
    ...nameColumns(folded.text),
  ];
  return withoutOverlaps(hits).map(({ kind, masked, start, end }) => {
    const from = folded.start(start);
    const to = folded.end(end);
    return { kind, masked, found: text.slice(from, to), start: from, end: to };
  });
}

/** Whether there are as many figures as the shortest number has; in most fields there are not. */
function hasNumber(text: string): boolean {
  let figures = 0;
  for (let at = 0; at < text.length && figures < SHORTEST; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) figures++;
  }
  return figures >= SHORTEST;
}

/** What begins first wins, and of two that begin together the one named first. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start);
  let reached = 0;
  return sorted.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
