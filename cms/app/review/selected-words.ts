export interface Selected {
  words: string;
  /** What they stand in: an input of the form, or the element that holds their beginning, perhaps of the preview. */
  element: Element;
}

/** The words that are selected in a part of the page, in the preview or in the form. */
export function selectedIn(within: ParentNode = document): Selected | undefined {
  const active = document.activeElement;
  const typed = active && within.contains(active) && !isOwn(active) ? typedSelection(active) : '';
  if (active && typed !== '') return { words: typed, element: active };
  const frame = document.querySelector<HTMLIFrameElement>('#preview-pane');
  const selections = [
    document.getSelection(),
    ...(within === document ? [frame?.contentDocument?.getSelection()] : []),
  ];
  for (const selection of selections) {
    const anchor = selection?.isCollapsed === false ? selection.anchorNode : null;
    if (!selection || !anchor || !(within === document || within.contains(anchor))) continue;
    const words = oneLine(selection.toString());
    const element = anchor instanceof Element ? anchor : anchor.parentElement;
    if (words !== '' && element && !(within === document && isOwn(element))) return { words, element };
  }
  return undefined;
}

/** Not of the entry, but of what is said about it. */
const isOwn = (element: Element) => element.closest('.note-form, .notes-panel') !== null;

/** A selection of the page never holds what is selected in an input. */
function typedSelection(element: Element): string {
  if (!('selectionStart' in element && 'selectionEnd' in element && 'value' in element)) return '';
  const { selectionStart: from, selectionEnd: to, value } = element;
  return typeof from === 'number' && typeof to === 'number' ? oneLine(String(value).slice(from, to)) : '';
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 300);
