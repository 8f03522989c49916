import { many } from '../../full/many-documents.ts';
import type { SearchDocument } from './ours-in-node.ts';

/**
 * So many entries, newest first: the judged sample, and between it invented notices in its words. Of a number smaller than
 * the sample the entries in `needed` (addresses) are there, and then the newest others.
 */
export function entriesOf(
  sample: readonly SearchDocument[],
  count: number,
  needed: ReadonlySet<string>,
  seed: number,
): SearchDocument[] {
  const isNeeded = ({ card }: SearchDocument) => needed.has(card.url);
  const chosen = new Set(
    [...sample].sort((a, b) => Number(isNeeded(b)) - Number(isNeeded(a))).slice(0, Math.max(count, needed.size)),
  );
  const invented = many(sample, Math.max(0, count - sample.length), seed).map(numbered);
  return [...sample.filter((document) => chosen.has(document)), ...invented].sort(
    (a, b) => Number(b.facets['year'] ?? 0) - Number(a.facets['year'] ?? 0),
  );
}

/** A title and an address that no other entry has: a copy of a judged title would be as right an answer as the entry. */
function numbered(document: SearchDocument, index: number): SearchDocument {
  const title = `第${String(index + 1)}号通告`;
  return {
    ...document,
    passages: document.passages.map((passage) => (passage.place === 'title' ? { ...passage, text: title } : passage)),
    card: { ...document.card, title, url: `/disclosures/invented-${String(index + 1).padStart(5, '0')}/` },
  };
}
