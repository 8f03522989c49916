import { expect, test } from 'vitest';
import { pageHtml, sampleOf } from './sample.ts';

const text = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('an alert says when it happens before anything else; how long its band hangs is for the register', () => {
  const sample = sampleOf('alerts');
  const html = pageHtml('alerts', sample);
  const [before = '', register = ''] = text(html).split('登记信息');
  expect(before).toMatch(/什么时候，和谁有关 10月23日（周五）9:00—18:00/);
  expect(before).not.toContain('2026年10月22日');
  expect(register).toMatch(/提醒级别 注意 提醒挂出 2026年10月22日 8:00 提醒挂到 2026年10月23日 20:00/);
  expect(html.match(/9:00—18:00 检修水管/g)).toHaveLength(1);
});

test('an alert without its hours does not pass those of its band off for them', () => {
  const sample = sampleOf('alerts');
  const { when: _when, ...data } = sample.data;
  const html = text(pageHtml('alerts', { ...sample, data }));
  expect(html).toContain('和谁有关');
  expect(html).not.toContain('什么时候，和谁有关');
});

test('how much one gets or pays stands before what one has to bring', () => {
  const sample = sampleOf('services');
  const body = {
    html: '<h2 id="a">能领多少</h2><p>每月 100 元</p><h2 id="b">出不了门</h2><p>打电话</p>',
    headings: [],
  };
  const html = text(pageHtml('services', { ...sample, body }));
  const at = (words: string) => html.indexOf(words);
  expect(at('能领多少')).toBeGreaterThan(at('办理条件'));
  expect(at('能领多少')).toBeLessThan(at('带什么'));
  expect(html).toMatch(/补充说明 出不了门 打电话/);
});
