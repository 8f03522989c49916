import { fieldText } from './field-text.ts';
import { pasted } from './pasted.ts';
import { sayDropped } from './say-dropped.ts';

/**
 * Every field of one or several lines takes what is pasted as plain words. It listens last: a part that takes rows or
 * files itself has already said that it did. The browser puts the words in, so that cursor, selection and 撤销 work as if
 * they were typed.
 */
export function pasteIntoFields(page: Document): void {
  page.addEventListener('paste', (event) => {
    const field = event.target;
    if (event.defaultPrevented || !event.clipboardData || !isField(field)) return;
    const { plain, pictures, dropped } = pasted(event.clipboardData);
    event.preventDefault();
    const words = fieldText(plain, field instanceof HTMLTextAreaElement);
    if (words !== '') insert(field, words);
    sayDropped({ dropped, pictures, undo: () => undo(page, field, words) });
  });
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const WRITTEN = new Set(['text', 'search', 'tel', 'url', 'email']);

const isField = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && WRITTEN.has(target.type))) &&
  !target.readOnly &&
  !target.disabled;

function insert(field: Field, words: string): void {
  if (field.ownerDocument.execCommand('insertText', false, words)) return;
  field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
}

function undo(page: Document, field: Field, words: string): void {
  field.focus();
  if (words !== '') page.execCommand('undo');
}
