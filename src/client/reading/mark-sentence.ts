const NAME = 'reading';

/** Marks what is read, and brings it to where it is seen if it is not; where highlights are unknown, the block that it stands in. */
export function markSentence(range: Range | undefined, room: { top: number; bottom: number }): void {
  for (const block of document.querySelectorAll('[data-reading]')) block.removeAttribute('data-reading');
  const highlights = 'highlights' in CSS ? CSS.highlights : undefined;
  highlights?.delete(NAME);
  if (!range) return;
  if (highlights) highlights.set(NAME, new Highlight(range));
  else blockOf(range)?.setAttribute('data-reading', '');
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= room.top && bottom <= innerHeight - room.bottom) return;
  scrollBy({ top: top - room.top - (innerHeight - room.top - room.bottom) / 4, behavior: 'instant' });
}

function blockOf({ commonAncestorContainer: node }: Range): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && getComputedStyle(element).display === 'inline') element = element.parentElement;
  return element;
}
