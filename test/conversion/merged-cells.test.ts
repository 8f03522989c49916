import { expect, it } from 'vitest';
import { convertHtml } from '../../src/conversion/html.ts';
import { plainOf } from '../../src/conversion/plain.ts';
import { parsedHtml } from '../../src/conversion/parsed-html.ts';

const words = (html: string) => plainOf(convertHtml(parsedHtml(html)).blocks);

it.each([
  'rowspan=99999 colspan=99999',
  'rowspan=99999 colspan=200',
  'colspan=200',
  'rowspan=0 colspan=150',
  'colspan=1e9',
])('a cell with %s leaves its neighbours in their places', (spans) => {
  const found = words(
    `<table border=1><tr><td ${spans}>甲</td><td>乙</td><td>丙</td></tr><tr><td>丁</td><td>戊</td></tr></table>`,
  );
  for (const word of '甲乙丙丁戊') expect(found).toContain(word);
});

it('a row of very many cells keeps them all', () => {
  const cells = Array.from({ length: 230 }, (_, at) => `<td>第${at}格</td>`).join('');
  const found = words(`<table border=1><tr>${cells}</tr><tr>${cells}</tr></table>`);
  for (let at = 0; at < 230; at++) expect(found).toContain(`第${at}格`);
});
