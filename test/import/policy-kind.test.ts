import { expect, test } from 'vitest';
import { imported } from './board.ts';

test.each([
  ['青石街道老年人助餐服务管理办法', 'measure'],
  ['青石街道电梯维修资金使用办法（试行）', 'measure'],
  ['关于印发《青石区物业服务评价办法》的通知', 'measure'],
  ['青石省实施《中华人民共和国城市居民委员会组织法》办法', 'measure'],
  ['青石省物业管理条例实施细则', 'measure'],
  ['青石区养犬管理规定', 'measure'],
  ['关于贯彻《青石省养老服务条例》的实施意见', 'opinion'],
  ['东里社区居民议事规则', 'charter'],
  ['东里社区居民公约', 'charter'],
  ['青石省物业管理条例', 'regulation'],
  ['青石街道社区服务体系建设规划纲要', 'plan'],
  ['中华人民共和国城市居民委员会组织法', 'law'],
  ['关于印发《中华人民共和国老年人权益保障法》的通知', 'law'],
])('%s is of the kind %s, unasked', async (title, kind) => {
  const { entries, questions } = await imported('文件.txt', `${title}\n第一条　请各社区照此办理。`);
  expect(entries[0]!.values['kind']).toBe(kind);
  expect(questions.map(({ name }) => name)).not.toContain('kind');
});

test.each(['社区人口计算方法', '青石区社区矫正制度改革方案'])('%s is asked', async (title) => {
  const { questions } = await imported('文件.txt', `${title}\n第一条　请各社区照此办理。`);
  expect(questions.map(({ name }) => name)).toContain('kind');
});
