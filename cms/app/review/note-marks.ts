import type { ReviewNote } from '../../wire/notes.ts';
import { openBody } from '../body/open-body.ts';
import { fieldAt, showField } from '../form/show-field.ts';

/**
 * Marks the fields of the form that open notes are about, by an attribute that the styles show. Fields come and go with the
 * form, so it is looked at again as long as the notes are shown; what it returns takes the marks away.
 */
export function markFields(notes: readonly ReviewNote[]): () => void {
  const counts = new Map<string, number>();
  for (const { place, done } of notes) if (place !== '' && !done) counts.set(place, (counts.get(place) ?? 0) + 1);
  let marked: HTMLElement[] = [];
  const clear = () => {
    for (const element of marked) delete element.dataset['notes'];
    marked = [];
  };
  const mark = () => {
    const found = new Map<HTMLElement, number>();
    for (const [place, count] of counts) {
      const box = fieldAt(place)?.closest<HTMLElement>('[class*="-ControlContainer"]');
      if (box) found.set(box, (found.get(box) ?? 0) + count);
    }
    for (const element of marked) if (!found.has(element)) delete element.dataset['notes'];
    for (const [element, count] of found) element.dataset['notes'] = `有 ${String(count)} 条意见`;
    marked = [...found.keys()];
  };
  const timer = counts.size > 0 ? setInterval(mark, 1000) : undefined;
  mark();
  return () => {
    clearInterval(timer);
    clear();
  };
}

/** Leads to a field, and in a longer text to the words. */
export function showPlace(place: string, quote: string): void {
  if (place !== '') showField(place);
  if (quote === '' || (place === 'body' && openBody()?.show(quote))) return;
  const box = fieldAt(place || 'body');
  if (!box) return;
  const range = rangeOf(box, quote);
  if (!range) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Where words stand in an element, whatever marks are in between; undefined where they stand no more. */
function rangeOf(element: HTMLElement, words: string): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: { node: Text; from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    pieces.push({ node: node as Text, from: text.length });
    text += (node as Text).data;
  }
  const start = text.indexOf(words.trim());
  if (start < 0) return undefined;
  const end = start + words.trim().length;
  const range = document.createRange();
  const at = (position: number) => pieces.findLast(({ from }) => from <= position)!;
  const [first, last] = [at(start), at(end - 1)];
  range.setStart(first.node, start - first.from);
  range.setEnd(last.node, end - last.from);
  return range;
}
