import { expect, test } from 'vitest';
import { importFiles } from '../../src/import/import-files.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { makeDocx, makeXlsx, paragraph, relations, table, wordPart } from '../attachments/make-office.ts';
import { growth } from '../growth.ts';
import { dice, mobile } from '../privacy/invented-people.ts';
import { bytesOf, facts } from './board.ts';

const each = (size: number, make: (index: number) => string) => Array.from({ length: size }, (_, at) => make(at));
const lines = (size: number, make: (index: number) => string) => bytesOf(each(size, make).join('\n'));
const line = (size: number, make: (index: number) => string) => bytesOf(each(size, make).join(''));
const page = (inner: string) =>
  bytesOf(`<html><meta charset="utf-8"><body><h1>关于登记的通知</h1>${inner}</body></html>`);
const sign = (index: number) => String.fromCodePoint(0x4e00 + ((index * 7919) % 0x4000));
const throws = dice(7);
const mobiles = each(4000, () => mobile(throws));
const footnotes = (size: number) =>
  makeDocx(
    paragraph('文') + each(size, (at) => `<w:p><w:r><w:footnoteReference w:id="${String(at)}"/></w:r></w:p>`).join(''),
    {
      'word/footnotes.xml': wordPart(
        'footnotes',
        each(size, (at) => `<w:footnote w:id="${String(at)}">${paragraph('注文')}</w:footnote>`).join(''),
      ),
      'word/_rels/document.xml.rels': relations([['n', 'footnotes', 'footnotes.xml']]),
    },
  );

type Case = readonly [name: string, size: number, make: (size: number) => Uint8Array, as?: CollectionName];

/** What grew faster than its text once, or would if somebody looked at all of it for each of its parts. */
const texts: Readonly<Record<string, Case>> = {
  'short lines': ['a.txt', 1500, (size) => lines(size, (at) => `事项${String(at)}`)],
  'short lines between numbers': ['a.txt', 600, (size) => lines(size, (at) => `${String((at % 900) + 1)}.登记\n办理`)],
  'lines that a page broke': ['a.txt', 1000, (size) => lines(size, () => '本小区的居民请于近日到服务站登记，也')],
  'titles of papers': ['a.txt', 400, (size) => lines(size, (at) => `关于停水${String(at)}的通知\n2026年3月1日`)],
  'a line without a stop': ['a.txt', 15_000, (size) => line(size, () => '居民')],
  'a line of articles': ['a.txt', 800, (size) => line(size, (at) => `第${String(at + 1)}条 居民登记。`)],
  'a line with gaps': ['a.txt', 1500, (size) => line(size, () => '居民  ')],
  'a line of gaps': ['a.txt', 30_000, (size) => bytesOf(`居民${'\u3000'.repeat(size)}居民`)],
  'readings behind characters': ['a.txt', 2000, (size) => line(size, () => '区(qū)民')],
  'readings without their characters': [
    'a.txt',
    500,
    (size) => line(size, (at) => `${sign(at)}(zhuàng)${sign(at + 3)}居民，区(qū)`),
  ],
  'syllables that may be parted in many ways': ['a.txt', 800, (size) => line(size, () => `民${'xian'.repeat(9)}x，`)],
  'lines that are nearly buttons': ['a.txt', 60, (size) => lines(size, () => `${'扫一扫大 '.repeat(25)}了`)],
  'lines that nearly say a source': ['a.txt', 60, (size) => lines(size, () => `${'来源：编辑：'.repeat(20)}，`)],
  'promised figures': ['a.txt', 600, (size) => line(size, (at) => `到2027年，${sign(at)}${sign(at * 3)}率达到85%；`)],
  'what may be promised': ['a.txt', 6000, (size) => line(size, () => '签约率')],
  'personal information to be masked': [
    'a.txt',
    1000,
    (size) => bytesOf(`名单\n${mobiles.slice(0, size).join('，')}。`),
  ],
  'paragraphs of a page': ['a.html', 700, (size) => page(each(size, (at) => `<p>事项${String(at)}</p>`).join(''))],
  'bold words with marks between': ['a.html', 1000, (size) => page(`<p>${'<b>居民</b>,登记,'.repeat(size)}</p>`)],
  'cells of a page': ['a.html', 700, (size) => page(`<table>${'<tr><td>甲<td>乙<td>丙</tr>'.repeat(size)}</table>`)],
  'breaks in a page': ['a.html', 2000, (size) => page(`<div>${'登记<br>'.repeat(size)}</div>`)],
  'paragraphs of Word': ['a.docx', 1500, (size) => makeDocx(each(size, () => paragraph('居民登记')).join(''))],
  'runs of Word': ['a.docx', 4000, (size) => makeDocx(`<w:p>${'<w:r><w:t>登记,</w:t></w:r>'.repeat(size)}</w:p>`)],
  'cells of Word': ['a.docx', 1000, (size) => makeDocx(table(Array.from({ length: size }, () => ['甲', '乙', '丙'])))],
  'notes of Word': ['a.docx', 500, footnotes],
  'rows of a sheet': [
    'a.xlsx',
    1000,
    (size) => makeXlsx([{ name: '表', rows: Array.from({ length: size }, () => ['甲', '乙', 3]) }]),
  ],
  'sums of a sheet': [
    'a.xlsx',
    500,
    (size) =>
      makeXlsx([
        {
          name: '表',
          rows: [
            ['收支', '项目', '来源', '金额'],
            ...Array.from({ length: size }, () => [
              ['收入', '公益金', '公益金', 1],
              ['', '收入合计', '', 1],
            ]).flat(),
          ],
        },
      ]),
    'disclosures',
  ],
};

test.each(Object.entries(texts))('%s: twice the text is twice the work', async (_, [name, size, make, as]) => {
  const work = (bytes: Uint8Array) =>
    importFiles({
      files: [{ name, bytes }],
      as: as ?? 'policies',
      answers: { privacy: 'mask', indicators: 'no', split: 'no' },
      facts,
    });
  const { files } = await work(make(2 * size));
  expect(files[0]).not.toHaveProperty('refused');
  expect(files[0]).not.toHaveProperty('gap');
  expect(await growth(make, size, work)).toBeLessThan(2.5);
});
