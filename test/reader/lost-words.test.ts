import { expect, it } from 'vitest';
import { dice, mobile } from '../privacy/invented-people.ts';
import { checkContent, contentFolder } from './content-folder.ts';
import { VALID } from './valid-entries.ts';

const FILE = 'disclosures/ok.md';
const check = (body: string) => checkContent(contentFolder({ ...VALID, [FILE]: `${VALID[FILE]!}\n${body}\n` }));

it('words of a body that its page would not show are a warning with their line', async () => {
  const { errors, warnings } = await check('施工期间<!-- 时间待定 -->关闭。');
  expect(errors).toEqual([]);
  expect(warnings).toEqual([
    {
      file: `content/${FILE}`,
      path: 'body',
      label: '正文',
      message: '第 3 行的“时间待定”居民看不到。要给居民看，请换个写法；不给居民看的，请删掉',
      severity: 'warning',
    },
  ]);
});

it('nothing is said of a body that is shown whole', async () => {
  const { warnings } = await check('名单：邱*梅、贺*国。\n\n[1]: 含税\n\n| 甲 |\n| --- |\n| 子 | 丑 |');
  expect(warnings).toEqual([]);
});

it('a number of a person in lost words is not repeated', async () => {
  const phone = mobile(dice(5));
  const { warnings } = await check(`找<!-- ${phone} -->。`);
  expect(warnings).toHaveLength(1);
  expect(JSON.stringify(warnings)).not.toContain(phone);
});
