import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PublishPanel } from '../../../cms/app/publication/publish-panel.tsx';
import { withdrawalIn } from '../../../src/compare/withdrawal-in.ts';

const text = (kind: string) =>
  `---\ntitle: 停水\nwithdrawn:\n  date: 2026-11-20\n${kind}  reason: 写错了。\n---\n\n正文。\n`;
const asked = (withdrawal: ReturnType<typeof withdrawalIn>) =>
  renderToStaticMarkup(
    createElement(PublishPanel, { title: '停水', isChange: true, withdrawal, answer: () => undefined }),
  );

test('a withdrawal is known from the text, with what it leaves', () => {
  expect(withdrawalIn(text('  kind: error\n'))).toBe('notice');
  expect(withdrawalIn(text('  kind: changed\n'))).toBe('notice');
  expect(withdrawalIn(text('  kind: privacy\n'))).toBe('fact');
  expect(withdrawalIn(text(''))).toBe('fact');
  expect(withdrawalIn('---\ntitle: 停水\n---\n\nwithdrawn: 不是字段。\n')).toBeUndefined();
});

test('whoever withdraws is asked that, and told what residents will see', () => {
  expect(asked('notice')).toContain('居民只看到标题、“已撤回”和原因');
  expect(asked('fact')).toContain('只在原来的网址上留一句“已撤回”，别的都不留');
  for (const left of ['notice', 'fact'] as const) {
    expect(asked(left)).toContain('确定撤回');
    expect(asked(left)).not.toMatch(/发布|换成您现在写的/);
  }
  expect(asked(undefined)).toContain('确定发布');
});
