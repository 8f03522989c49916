import { describe, expect, it } from 'vitest';
import { BodyLimitError, limitProblem } from '../../src/markdown/limits.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { render } from '../../src/markdown/render.ts';
import { sections } from '../../src/markdown/sections.ts';

const nested = (levels: number) => Array.from({ length: levels }, (_, i) => `${'  '.repeat(i)}- 第 ${i} 层`).join('\n');
const fill = (piece: string) => piece.repeat(Math.floor((200 * 1024) / new TextEncoder().encode(piece).length));

describe('limits of a body', () => {
  it('counts bytes of UTF-8, not characters', () => {
    expect(limitProblem('a'.repeat(200 * 1024))).toBeUndefined();
    expect(limitProblem('字'.repeat(70_000))).toEqual({ limit: 'size', actual: 210_000, allowed: 204_800 });
  });

  it('allows twenty levels and refuses twenty-one', () => {
    expect(limitProblem(nested(20))).toBeUndefined();
    expect(limitProblem(nested(21))).toEqual({ limit: 'depth', actual: 21, allowed: 20 });
    expect(limitProblem(`${'> '.repeat(20)}话`)).toBeUndefined();
    expect(limitProblem(`${'> '.repeat(21)}话`)?.limit).toBe('depth');
  });

  it('counts lists and quotations together, also through lazy lines', () => {
    expect(limitProblem(`${'> - '.repeat(11)}话`)?.limit).toBe('depth');
    const lazy = Array.from({ length: 30 }, (_, i) => `${'  '.repeat(i)}- 层\n闲行`).join('\n');
    expect(limitProblem(lazy)?.limit).toBe('depth');
  });

  it('does not mistake a rule across the page or a long flat list for nesting', () => {
    expect(limitProblem('- '.repeat(40))).toBeUndefined();
    expect(limitProblem('* * * '.repeat(20))).toBeUndefined();
    expect(limitProblem('- 甲\n\n正文\n\n'.repeat(500))).toBeUndefined();
  });

  it('says in Chinese what is wrong, from every function that parses', () => {
    for (const read of [render, plainText, sections]) {
      expect(() => read(nested(30))).toThrow(BodyLimitError);
      expect(() => read(nested(30))).toThrow('正文里的列表或引用套了 21 层以上，最多 20 层。请减少层次。');
      expect(() => read('字'.repeat(80_000))).toThrow('正文太长：235 KB，最多 200 KB。请分成几篇，或者改用附件。');
    }
  });
});

describe('hostile input', () => {
  it.each([
    ['list 3,000 deep', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['5 KB of >', '>'.repeat(5_000)],
    ['list markers on one line', `${'- '.repeat(50_000)}x`],
  ])('is refused before parsing: %s', (_, body) => {
    const begun = process.cpuUsage();
    expect(() => render(body)).toThrow(BodyLimitError);
    expect(process.cpuUsage(begun).user).toBeLessThan(500_000);
  });

  it.each([
    ...['*', '*a ', '*a **b ', '_a ', '~~a ', '***a***', '[', '![', '[a](', '[a](<', '[a][b]', '([)]', '`', '<', '<a '],
    ...[
      '<div>\n',
      '<!-- ',
      '!',
      'a@',
      '!.',
      'http://',
      'www.',
      '&#',
      '\\',
      '```\n',
      '|',
      '|a|\n|-|\n',
      '|a|\n|-|\nb\n',
      '- a\n',
      '1. a\n',
    ],
    ...[
      '> a\nb\n',
      '> > > a\nb\n',
      '[a]: b\n',
      'a\n=',
      '1、a\n<b>\n',
      'a\nb\n1、c\n',
      '一、甲\n',
      '居委会\n',
      '附件：1.甲\n',
      '# a\n\n',
      'a\n    - b\n',
      ' \n',
    ],
  ])('200 KB of %j ends in seconds and stays strict', (piece) => {
    const begun = process.cpuUsage();
    const { html } = render(fill(piece));
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(8);
    expect(html).not.toMatch(/<(?!\/?[a-z])/);
  });

  it('survives emphasis and brackets nested a thousand deep', () => {
    expect(render(`${'**_'.repeat(800)}字${'_**'.repeat(800)}`).html).toContain('字');
    expect(render(`${'['.repeat(2_000)}字${'](/a)'.repeat(2_000)}`).html).toContain('字');
    expect(render(`${'*'.repeat(50_000)}字${'*'.repeat(50_000)}`).html).toContain('字');
  });
});
