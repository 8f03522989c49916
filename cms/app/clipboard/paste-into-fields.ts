import { fieldText } from './field-text.ts';
import { pasted } from './pasted.ts';
import { decap } from '../state/decap-store.ts';
import { pastedNumber } from './number-text.ts';
import { sayDropped, sayOfNumber } from './say-dropped.ts';

/**
 * Every field of one or several lines takes what is pasted as plain words. It listens last: a part that takes rows or
 * files itself has already said that it did. The browser puts the words in, so that cursor, selection and 撤销 work as if
 * they were typed.
 */
export function pasteIntoFields(page: Document): void {
  page.addEventListener('paste', (event) => {
    const field = event.target;
    if (!event.defaultPrevented && isNumber(field) && event.clipboardData) {
      event.preventDefault();
      pasteNumber(field, event.clipboardData.getData('text/plain'));
      return;
    }
    if (event.defaultPrevented || !event.clipboardData || !isField(field)) return;
    const { plain, pictures, dropped } = pasted(event.clipboardData);
    event.preventDefault();
    const words = fieldText(plain, field instanceof HTMLTextAreaElement);
    if (words !== '') insert(field, words);
    sayDropped({ dropped, pictures, undo: () => undo(page, field, words) });
  });
}

/** The browser would keep the digits of anything, and say nothing of the rest. */
function pasteNumber(field: HTMLInputElement, text: string): void {
  const found = pastedNumber(text);
  if ('number' in found) return insert(field, found.number);
  if ('why' in found) return sayOfNumber(found.why);
  if (!/^(?:latitude|longitude)-field/.test(field.id))
    return sayOfNumber(`“${text.trim()}”是两个数，没有粘贴进来。这里只写一个。`);
  const { latitude, longitude } = found.point;
  decap.change(found.point);
  sayOfNumber(`纬度填了 ${String(latitude)}，经度填了 ${String(longitude)}。`);
}

const isNumber = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'number' && !target.readOnly && !target.disabled;

type Field = HTMLInputElement | HTMLTextAreaElement;

const WRITTEN = new Set(['text', 'search', 'tel', 'url', 'email']);

const isField = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && WRITTEN.has(target.type))) &&
  !target.readOnly &&
  !target.disabled;

function insert(field: Field, words: string): void {
  if (field.ownerDocument.execCommand('insertText', false, words)) return;
  if (field.type === 'number') field.value = words;
  else field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
}

function undo(page: Document, field: Field, words: string): void {
  field.focus();
  if (words !== '') page.execCommand('undo');
}
