import { expect, test } from 'vitest';
import { flattened, PAGE } from '../../src/conversion/flattened.ts';
import { growth } from '../growth.ts';
import { bytesOf, imported } from './board.ts';

const nested = (depth: number, open = '<div>', close = '</div>') =>
  `<h1>关于停水的通知</h1>${Array.from({ length: depth }, (_, at) => `${open}${at % 1000 === 0 ? `第${at / 1000}层。` : ''}`).join('')}<p>明天停水。</p>${close.repeat(depth)}<p>请提前存水。</p>`;

test('a page nested deeper than anybody writes is read with every word in its order, and it is said', async () => {
  for (const [open, close] of [
    ['<div>', '</div>'],
    ['<font color="red">', ''],
    ['<table><tr><td>', '</td></tr></table>'],
    ['<blockquote><script>if (1 < 2) "</div>"</script>', '</blockquote>'],
  ] as const) {
    const file = await imported('深.html', bytesOf(nested(6_000, open, close)), 'notices');
    expect(file.gap, open).toBeUndefined();
    expect(file.notes.join(), open).toContain('层次太多');
    const [{ title, body }] = file.entries as [(typeof file.entries)[0]];
    expect(title).toBe('关于停水的通知');
    const order = ['第0层', '第1层', '第5层', '明天停水', '请提前存水'].map((words) => body.indexOf(words));
    expect(order, open).toEqual(order.filter((at) => at >= 0).toSorted((a, b) => a - b));
    expect(body.includes('if (1')).toBe(false);
  }
});

test('a page that is not so deep is left as it is, and the work grows as the page does', async () => {
  const page = nested(390);
  expect(flattened(page, PAGE)).toBe(page);
  expect(await growth(nested, 50_000, (html) => flattened(html, PAGE), 2)).toBeLessThan(2.5);
});
