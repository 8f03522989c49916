import { expect, test } from 'vitest';
import { plainPoints } from '../../src/collections/policies/plain-words.ts';
import { strayClauses } from '../../src/markdown/legal/clauses.ts';
import { render } from '../../src/markdown/render.ts';

const ARTICLES = '第一章 总则\n\n第一条 按规定公开。\n\n第二条之一 账目贴出来。';
const SECTIONS =
  '一、总则\n\n怎么花钱。\n\n二、怎么决定\n\n（一）提出项目。十名以上居民联名。\n\n（二）表决。过半数同意为通过。';

test('a line that begins with a clause explains that clause, all others the whole', () => {
  expect(
    plainPoints('大家的事\n第三条：先公示\n二、（一）： 十个人就能提\n二（二）：过半数\n第2条:看票据\n时间：周三'),
  ).toEqual([
    { text: '大家的事' },
    { clause: '第三条', text: '先公示' },
    { clause: '二、（一）', text: '十个人就能提' },
    { clause: '二（二）', text: '过半数' },
    { clause: '第2条', text: '看票据' },
    { text: '时间：周三' },
  ]);
});

test.each([
  [ARTICLES, '第一条', 'art-1'],
  [ARTICLES, '第二条之一', 'art-2_1'],
  [ARTICLES, '第一章', 'ch-1'],
  [SECTIONS, '二、', 's2'],
  [SECTIONS, '二、（一）', 's2-1'],
  [SECTIONS, '二（二）', 's2-2'],
])('in %j %s is %s', (markdown, clause, id) => {
  const { html, clauses } = render(markdown, { numbered: true, explained: [{ clause, text: '大白话<b>' }] });
  expect(clauses).toEqual({ [clause]: id });
  const [beside = ''] = html.split('<div class="clause">').slice(1);
  expect(beside.slice(0, beside.indexOf('<div class="gist"'))).toContain(`id="${id}"`);
  expect(beside).toContain(
    `<div class="gist" role="note" aria-label="${clause}的通俗解读"><p class="small">通俗解读</p><p>大白话&lt;b&gt;</p></div>`,
  );
  const without = render(markdown, { numbered: true }).html;
  expect([...html.matchAll(/ id="[^"]+"/g)].map(String)).toEqual([...without.matchAll(/ id="[^"]+"/g)].map(String));
});

test('a clause that is not there is told to the clerk and stands beside nothing', () => {
  const explained = [{ clause: '第九条', text: '没有' }];
  expect(render(ARTICLES, { explained }).html).not.toContain('gist');
  expect(strayClauses(explained, ARTICLES)).toEqual([expect.stringContaining('正文里没有“第九条”')]);
  expect(strayClauses([{ clause: '第一条', text: '有' }], ARTICLES)).toEqual([]);
});
