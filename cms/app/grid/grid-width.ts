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
const ROOMY = { number: 28, acts: 96, gap: 6, around: 16 };
/** Where that is too much for all columns, a mouse does with less: a word or two in a line, narrower buttons. */
const TIGHT = { number: 20, acts: 78, gap: 4, around: 16 };
const TIGHT_WIDTHS: typeof WIDTHS = { ...WIDTHS, money: [100, 1], choice: [92, 1] };
const TIGHT_OTHER = [76, 2] as const;
/** A list of sentences needs room for some words in a line. */
const SENTENCE = 200;

export type Fit = 'roomy' | 'tight' | 'cards';

/** How the columns stand beside each other; where they have no room, each row becomes a card. */
export function fitOf(columns: readonly Column[], width: number, hasMouse: boolean): Fit {
  const isSentence = ({ kind }: Column) => columns.length === 1 && WIDTHS[kind] === undefined;
  const fits = (isTight: boolean) => {
    const { number, acts, gap, around } = isTight ? TIGHT : ROOMY;
    const least = columns.map((column) => (isSentence(column) ? SENTENCE : widthOf(column, isTight)[0]));
    return least.reduce((sum, one) => sum + one + gap, number + gap + acts + around) <= width;
  };
  if (fits(false)) return 'roomy';
  return hasMouse && columns.length > 1 && fits(true) ? 'tight' : 'cards';
}

export const template = (columns: readonly Column[], fit: Fit): string =>
  columns
    .map((column) => widthOf(column, fit === 'tight'))
    .map(([least, share]) => `minmax(${String(least)}px, ${String(share)}fr)`)
    .join(' ');

const widthOf = ({ kind }: Column, isTight: boolean) =>
  isTight ? (TIGHT_WIDTHS[kind] ?? TIGHT_OTHER) : (WIDTHS[kind] ?? OTHER);

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
