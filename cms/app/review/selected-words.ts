/** The words that are selected in a part of the page, in the preview or in the text being written; '' if none are. */
export function selectedWords(within: ParentNode = document): string {
  const frame = document.querySelector<HTMLIFrameElement>('#preview-pane');
  const selections = [
    document.getSelection(),
    ...(within === document ? [frame?.contentDocument?.getSelection()] : []),
  ];
  for (const selection of selections) {
    if (!selection || selection.isCollapsed) continue;
    const inside = within === document || (selection.anchorNode !== null && within.contains(selection.anchorNode));
    const words = selection.toString().replace(/\s+/g, ' ').trim();
    if (inside && words !== '') return words.slice(0, 300);
  }
  return '';
}
