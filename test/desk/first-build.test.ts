import { expect, test } from 'vitest';
import { progressTeller } from '../../cms/desk/first-build.ts';
import type { Progress } from '../../cms/wire/publication.ts';

const told = (isTerminal: boolean) => {
  let written = '';
  const tell = progressTeller({ isTerminal, write: (text) => (written += text) });
  const pages = (done: number, seconds: number): Progress => ({
    label: '正在生成网页',
    counted: { done, total: 40 },
    share: 0.5,
    ...(seconds < 10 && { seconds: 5 }),
  });
  tell({ label: '正在检查内容', share: 0.3 }, 0.2);
  for (let step = 0; step < 60; step += 1) tell(pages(step >> 1, step / 4), step / 4);
  return written;
};

test('in a file there is a line for each stage, and one now and then within a long one', () => {
  expect(told(false)).toBe(
    [
      '  正在检查内容，已用 0 秒',
      '  正在生成网页（0/40），大约还要 5 秒，已用 0 秒',
      '  正在生成网页（20/40），已用 10 秒',
      '',
    ].join('\n'),
  );
});

test('on a terminal one line changes in its place', () => {
  const written = told(true);
  expect(written).not.toContain('\n');
  expect(written.split('\r\u001b[K').at(-1)).toBe('  正在生成网页（29/40），已用 14 秒');
});
