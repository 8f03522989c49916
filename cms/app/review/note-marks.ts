import type { ReviewNote } from '../../wire/notes.ts';
import { openBody } from '../body/open-body.ts';
import { fieldAt, showField } from '../form/show-field.ts';

/** So much of a note stands at its field; all of it is in the panel. */
const LONGEST = 60;

/**
 * Marks the fields of the form that open notes are about, by an attribute that the styles show. Fields come and go with the
 * form, so it is looked at again as long as the notes are shown; what it returns takes the marks away.
 */
export function markFields(notes: readonly ReviewNote[]): () => void {
  const open = notes.filter(({ place, done }) => place !== '' && !done);
  let marked: HTMLElement[] = [];
  const clear = () => {
    for (const element of marked) delete element.dataset['notes'];
    marked = [];
  };
  const mark = () => {
    const found = new Map<HTMLElement, ReviewNote[]>();
    for (const note of open) {
      // A field that is folded away is told of where it is folded.
      const box = fieldAt(note.place)?.closest<HTMLElement>('[class*="-ControlContainer"], details.more-fields');
      if (box) found.set(box, [...(found.get(box) ?? []), note]);
    }
    for (const element of marked) if (!found.has(element)) delete element.dataset['notes'];
    for (const [element, about] of found) element.dataset['notes'] = markOf(about);
    marked = [...found.keys()];
  };
  const timer = open.length > 0 ? setInterval(mark, 1000) : undefined;
  mark();
  return () => {
    clearInterval(timer);
    clear();
  };
}

/** What stands at a field: `李主任：楼号也要写上`, of several the newest. */
export function markOf(notes: readonly Pick<ReviewNote, 'by' | 'words'>[]): string {
  const last = notes.at(-1);
  if (!last) return '';
  const words = last.words.length > LONGEST ? `${last.words.slice(0, LONGEST)}……` : last.words;
  return `${last.by.name}：${words}${notes.length > 1 ? `（一共 ${String(notes.length)} 条）` : ''}`;
}

/** Leads to a field, and in a longer text to the words. */
export function showPlace(place: string, quote: string): void {
  if (place !== '') showField(place);
  if (quote === '' || (place === 'body' && openBody()?.show(quote))) return;
  const box = fieldAt(place || 'body');
  if (!box) return;
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) {
    const from = box.value.indexOf(quote);
    if (from >= 0) box.setSelectionRange(from, from + quote.length);
    return;
  }
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
