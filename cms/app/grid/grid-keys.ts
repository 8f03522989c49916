import type { KeyboardEvent } from 'react';

/** Enter and the arrows go to the next row as in a sheet; a list of choices keeps its arrows. */
export function onGridKey(event: KeyboardEvent<HTMLElement>, box: HTMLElement | null): void {
  const cell = event.target as HTMLElement;
  const [row, column] = cell.dataset['cell']?.split(':').map(Number) ?? [];
  // While Pinyin is typed, Enter and the arrows belong to the words that are offered.
  if (row === undefined || column === undefined || event.nativeEvent.isComposing || event.altKey || event.ctrlKey)
    return;
  const step = stepOf(event.key, cell);
  if (step === 0) return;
  if (event.key === 'Enter') event.preventDefault();
  if (focusCell(box, row + (event.shiftKey ? -step : step), column)) event.preventDefault();
}

function stepOf(key: string, cell: HTMLElement): number {
  if (key === 'Enter') return 1;
  if (cell instanceof HTMLSelectElement) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}

/** Puts the cursor into a cell, once the row is there. */
export function focusCell(box: HTMLElement | null, row: number, column: number): boolean {
  const find = () => box?.querySelector<HTMLElement>(`[data-cell="${String(row)}:${String(column)}"]`);
  const found = find();
  const focus = (cell: HTMLElement | null | undefined) => {
    cell?.focus();
    if (cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement) cell.select();
  };
  if (found) focus(found);
  else requestAnimationFrame(() => focus(find()));
  return Boolean(found);
}
