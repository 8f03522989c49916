import { useEffect, useRef, type RefObject } from 'react';
import { sidesOf, type Side } from '../../../src/sheet/sides.ts';
import { pastedRange } from './sheet/pasted-range.ts';

/** A sheet of the form that takes one side of a book. */
interface OpenSheet {
  place: (range: string[][]) => void;
}

const open = new Map<Side, OpenSheet>();

export const sideNamed = (name: string): Side | undefined => (name === '收入' || name === '支出' ? name : undefined);

/** Makes known that a sheet takes one side of a book, whatever field of the form the book is pasted into. */
export function useBookSide(
  side: Side | undefined,
  box: RefObject<HTMLElement | null>,
  place: OpenSheet['place'],
): void {
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  useEffect(() => {
    if (!side) return undefined;
    const sheet: OpenSheet = {
      place: (range) => {
        unfold(box.current);
        latest.current(range);
      },
    };
    open.set(side, sheet);
    document.addEventListener('paste', pasteAnywhere, true);
    return () => {
      if (open.get(side) === sheet) open.delete(side);
      if (open.size === 0) document.removeEventListener('paste', pasteAnywhere, true);
    };
  }, [side, box]);
}

/** Each side into its own sheet; false: the range does not say whose its rows are, or one of them has no sheet here. */
export function placeBook(range: string[][]): boolean {
  const parts = Object.entries(sidesOf(range) ?? {}) as [Side, string[][]][];
  if (parts.length === 0 || parts.some(([side]) => !open.has(side))) return false;
  // One after the other: the form takes one change of a group at a time.
  for (const [at, [side, part]] of parts.entries()) setTimeout(() => open.get(side)?.place(part), at);
  return true;
}

/** In a field of a few words a whole book is nothing; in the text and in a sheet it is theirs to take. */
function pasteAnywhere(event: ClipboardEvent): void {
  const target = event.target as Element;
  if (!event.clipboardData || target.closest('.rows, textarea, [contenteditable="true"], dialog, [role="dialog"]'))
    return;
  const { range } = pastedRange(event.clipboardData);
  if (range.length < 2 || !placeBook(range)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Decap's group around a sheet is opened, so that what was placed is seen. */
function unfold(box: HTMLElement | null): void {
  let seen = box;
  while (seen && seen.offsetParent === null) seen = seen.parentElement;
  if (seen !== box) seen?.querySelector<HTMLElement>('[data-testid="expand-button"]')?.click();
}
