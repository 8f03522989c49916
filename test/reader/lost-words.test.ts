import { expect, it } from 'vitest';
import type { Passing } from '../../src/privacy/report.ts';
import { readEntry } from '../../src/reader/read-entry.ts';

const nothing: Passing = { officePhones: [], cleared: () => false };
const head = `---
title: 南巷社区活动室维修公示
published: 2026-11-02
stream: residents
category: commitments
channels: [site, board]
issuer: 南巷社区居民委员会
responsible: 居委会主任
---
`;
const read = (body: string, passing?: Passing) =>
  readEntry('disclosures/2026/x.md', head + body, 'content/disclosures/2026/x.md', passing);

it('words of a body that would not reach the page are a warning with their line, and the entry stays', () => {
  const { entry, problems } = read('维修三天。\n\n施工期间<!-- 时间待定 -->关闭。\n', nothing);
  expect(entry?.id).toBe('x');
  expect(problems).toEqual([
    {
      file: 'content/disclosures/2026/x.md',
      path: 'body',
      label: '正文',
      message: '第 3 行的“时间待定”居民看不到。要给居民看，请换个写法；不给居民看的，请删掉',
      severity: 'warning',
    },
  ]);
});

it('nothing is said of a body that is shown whole, nor where nothing is checked', () => {
  expect(read('名单：邱*梅、贺*国。\n\n[1]: 含税\n', nothing).problems).toEqual([]);
  expect(read('维修<!-- 时间待定 -->三天。').problems).toEqual([]);
});
