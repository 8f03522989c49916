import { expect, it } from 'vitest';
import type { Inline } from '../../src/conversion/document.ts';
import { markdownOf } from '../../src/conversion/markdown.ts';
import { unmarked } from '../../src/conversion/markdown/unmarked.ts';
import { droppedSentence } from '../../cms/app/clipboard/dropped-sentence.ts';

const said = (children: Inline[]) => {
  const blocks = [{ kind: 'paragraph' as const, children }];
  return unmarked(blocks, markdownOf(blocks));
};
const text = (words: string, marks: object = {}): Inline => ({ kind: 'text', text: words, ...marks });

it('bold that is left out where it begins and ends very often is said, and only that', () => {
  const pieces = (count: number) =>
    Array.from({ length: count }, (_, at) => text(at % 2 ? '普' : '字', at % 2 ? {} : { bold: true }));
  const many = said(pieces(6_000));
  expect(many.length).toBeGreaterThan(0);
  expect(droppedSentence(many)).toMatch(/^有 \d+ 处加粗或删除线没有带过来：字、字、字等。字都在/);
  expect(said([text('请'), text('务必', { bold: true }), text('带'), text('“原件”', { struck: true })])).toEqual([]);
  expect(said([text('只是'), text('斜体', { italic: true }), text('的字')])).toEqual([]);
});

it('they are named as they stand there, with their signs', () => {
  const bold = { bold: true } as const;
  expect(said([text('比上月'), text('“-5.3%，三户。”', bold), text('少')])).toEqual([
    { what: 'marks', name: '“-5.3%，三户。”' },
  ]);
});
