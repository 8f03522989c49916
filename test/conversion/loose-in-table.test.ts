import { expect, test } from 'vitest';
import { convertHtml } from '../../src/conversion/html.ts';
import { plainOf } from '../../src/conversion/plain.ts';
import { parsedHtml } from '../../src/conversion/parsed-html.ts';

const words = (html: string) => plainOf(convertHtml(parsedHtml(html)).blocks);

test('words of a table that stand in no cell are kept, and hidden ones are not', () => {
  const html = '<table>一<tr>二<td>三</td><td>四</td><p>五</p></tr><td>六</td><tr style="display:none">七</tr></table>';
  expect(words(html).replace(/[^一-龥]/g, '')).toBe('一二五六三四');
});

test('tables in one another, deeper than a browser goes, keep their words', () => {
  const deep = `${'<table><tr><td>外<td>'.repeat(300)}里面的字${'</table>'.repeat(300)}`;
  expect(words(deep)).toContain('里面的字');
  expect(words(deep).match(/外/g)).toHaveLength(300);
});
