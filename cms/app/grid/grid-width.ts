import { useLayoutEffect, useState, type RefObject } from 'react';
import type { FieldKind } from '../../../src/schema/editor.ts';
import type { Column } from './column.ts';

/** The least width of a column in pixels, and its share of what is left. */
const WIDTHS: Readonly<Partial<Record<FieldKind, readonly [number, number]>>> = {
  money: [118, 1],
  number: [92, 1],
  decimal: [110, 1],
  day: [196, 1],
  instant: [300, 1],
  clock: [110, 1],
  period: [250, 1],
  choice: [124, 1],
  reference: [150, 1],
  phone: [150, 1],
};
const OTHER = [140, 2] as const;
/** The number in front and what can be done with a row. */
const [NUMBER, ACTS] = [34, 114];

export const template = (columns: readonly Column[]): string =>
  columns
    .map(({ kind }) => WIDTHS[kind] ?? OTHER)
    .map(([least, share]) => `minmax(${String(least)}px, ${String(share)}fr)`)
    .join(' ');

/** Whether the columns have no room beside each other; then each row becomes a card. */
export const isNarrow = (columns: readonly Column[], width: number): boolean =>
  columns.reduce((sum, { kind }) => sum + (WIDTHS[kind] ?? OTHER)[0] + 6, NUMBER + ACTS) > width;

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
