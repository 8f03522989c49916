import { useLayoutEffect, useState, type RefObject } from 'react';
import type { FieldKind } from '../../../src/schema/editor.ts';
import type { Column } from './column.ts';

/** The least width of a column in pixels, and its share of what is left. */
const WIDTHS: Readonly<Partial<Record<FieldKind, readonly [number, number]>>> = {
  money: [104, 1],
  number: [92, 1],
  decimal: [104, 1],
  day: [232, 1],
  instant: [330, 1],
  clock: [110, 1],
  period: [250, 1],
  choice: [108, 1],
  reference: [150, 1],
  phone: [150, 1],
};
const OTHER = [104, 2] as const;
/** The number in front, what can be done with a row, and the space between two columns and around all. */
const [NUMBER, ACTS, GAP, AROUND] = [28, 96, 6, 16];
/** A list of sentences needs room for some words in a line. */
const SENTENCE = 200;

export const template = (columns: readonly Column[]): string =>
  columns
    .map(({ kind }) => WIDTHS[kind] ?? OTHER)
    .map(([least, share]) => `minmax(${String(least)}px, ${String(share)}fr)`)
    .join(' ');

/** Whether the columns have no room beside each other; then each row becomes a card. */
export function isNarrow(columns: readonly Column[], width: number): boolean {
  const least = columns.map(({ kind }) => WIDTHS[kind]?.[0] ?? (columns.length > 1 ? OTHER[0] : SENTENCE));
  return least.reduce((sum, column) => sum + column + GAP, NUMBER + GAP + ACTS + AROUND) > width;
}

export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
