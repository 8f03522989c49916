import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { insertBlocks } from '../../../cms/app/body/editing/insert-blocks.ts';
import { passageOf } from '../../../cms/app/body/editing/marked-passage.ts';
import { KeptBlocks } from '../../../cms/app/body/markdown/kept-blocks.ts';
import { schema } from '../../../cms/app/body/schema.ts';
import { linkAddress } from '../../../cms/app/body/toolbar/link-address.ts';

/** A text, and what is written after something was done with it; `at` are the words behind which the cursor stands. */
function after(source: string, at: string, run: (state: EditorState, kept: KeptBlocks) => Node): string {
  const kept = new KeptBlocks(source);
  return kept.write(run(withCursor(kept.doc, at), kept));
}

function withCursor(doc: Node, at: string): EditorState {
  const place = at === '' ? 1 : (passageOf(doc, at)?.to ?? 0);
  return EditorState.create({ doc, selection: TextSelection.create(doc, place) });
}

const typed = (source: string, at: string, words: string) =>
  after(source, at, (state) => state.tr.insertText(words).doc);
const inserted = (source: string, at: string, markdown: string) =>
  after(source, at, (state, kept) => insertBlocks(state.tr, kept.read(markdown)).doc);

test('a changed paragraph keeps the spaces before its lines, and its neighbours theirs', () => {
  const source = '*一*\n\n　　二。\n　　三。\n\n\n[注]: 四。\n';
  expect(typed(source, '二', '，改')).toBe('*一*\n\n　　二，改。\n　　三。\n\n\n[注]: 四。\n');
  expect(typed('一、先办。\n二、后办。\n', '先办', '好')).toBe('一、先办好。\n二、后办。\n');
});

test('a mark is written only where it is needed, and then so that it is no mark', () => {
  expect(typed('陆*明 20元', '陆', '小')).toBe('陆小*明 20元');
  expect(typed('见', '见', '**重要**')).toBe('见\\*\\*重要\\*\\*');
  expect(typed('见', '', '# ')).toBe('\\# 见');
  expect(typed('见', '', '1. ')).toBe('1\\. 见');
  expect(typed('见', '见', '<br>')).toBe('见\\<br>');
  expect(typed('[注](单位：元)', '元', '等')).toBe('[注](单位：元等)');
});

test('what a page would not show as bold is written without asterisks', () => {
  const bold = (source: string, words: string) =>
    after(
      source,
      words,
      ({ tr, selection: { from } }) => tr.addMark(from - words.length, from, schema.marks.strong.create()).doc,
    );
  expect(bold('他必须到', '必须')).toBe('他**必须**到');
  expect(bold('他 必须 到', '必须')).toBe('他 **必须** 到');
  expect(bold('一二三', '二')).toBe('一二三');
});

test('lists, quotations and pictures with a title are written as they are read', () => {
  expect(typed('1. 一\n5. 五', '一', '改')).toBe('1. 一改\n5. 五');
  expect(typed('- 甲\n  - 乙\n- 丙', '乙', '改')).toBe('- 甲\n  - 乙改\n- 丙');
  expect(typed('> 甲\n> 乙', '甲', '改')).toBe('> 甲改\n> 乙');
  expect(typed('甲![图](/media/a.jpg "说明")乙', '甲', '改')).toBe('甲改![图](/media/a.jpg "说明")乙');
});

test('what the editor has no node for is a piece of source', () => {
  const source = '甲\n\n<p align="center">乙</p>\n\n```\n丙\n```\n\n- [ ] 丁\n';
  const types = new KeptBlocks(source).doc.children.map(({ type }) => type.name);
  expect(types).toEqual(['paragraph', 'source', 'source', 'source']);
  expect(typed(source, '丙', '改')).toBe(source.replace('丙', '丙改'));
  expect(typed('80 m<sup>2</sup> 好', '好', '的')).toBe('80 m<sup>2</sup> 好的');
});

test('blocks are put below one another where the cursor is', () => {
  expect(inserted('甲乙', '甲', '丙\n\n- 丁')).toBe('甲\n\n丙\n\n- 丁\n\n乙');
  expect(inserted('甲\n\n乙', '甲', '丙\n\n丁')).toBe('甲\n\n丙\n\n丁\n\n乙');
  expect(inserted('甲乙', '甲', '**丙丁**')).toBe('甲**丙丁**乙');
  expect(inserted('甲', '甲', '丙\n\n丁')).toBe('甲\n\n丙\n\n丁');
  expect(inserted('', '', '# 题\n\n文')).toBe('# 题\n\n文');
  expect(inserted('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', '1', '三\n\n四')).toContain('| 1三<br>四 | 2 |');
});

test('a passage is found whatever spaces and marks lie between its words', () => {
  const { doc } = new KeptBlocks('一 **二二**三\n\n- 四');
  const { from, to } = passageOf(doc, '二二三 四') ?? { from: 0, to: 0 };
  expect(doc.textBetween(from, to, ' ')).toBe('二二三 四');
  expect(passageOf(doc, '没有')).toBeUndefined();
});

test('an address is taken as people type it', () => {
  const address = (typed: string) => linkAddress(typed, 'gongshi.example.cn');
  expect(address('www.example.cn')).toBe('https://www.example.cn');
  expect(address('https://gongshi.example.cn/a/?b#c')).toBe('/a/?b#c');
  expect(address('0999-5550101')).toBe('tel:0999-5550101');
  expect(address('a@example.cn')).toBe('mailto:a@example.cn');
  expect(address('高龄津贴')).toBeUndefined();
  expect(address('//example.cn')).toBeUndefined();
});

test('an empty text is written as nothing', () => {
  expect(new KeptBlocks('').write(schema.node('doc', null, [schema.node('paragraph')]))).toBe('');
});
