import { expect, test } from 'vitest';
import { checkContent, contentFolder } from './content-folder.ts';
import { VALID } from './valid-entries.ts';

const SETTINGS = VALID['settings.yml']!;
const errorsWith = async (settings: string) => {
  const { errors } = await checkContent(contentFolder({ ...VALID, 'settings.yml': settings }));
  return errors.map(({ file, label, message }) => `${file} ${label}：${message}`);
};

test.each(['https://gongshi.example', 'gongshi.example/', 'a.example"><b>', 'a b.example', '1.2.3.4.5', 'a@b.example'])(
  'a domain stands in every address and on paper, so it is one: not %s',
  async (domain) => {
    expect(await errorsWith(SETTINGS.replace('gongshi.example', `'${domain}'`))).toEqual([
      expect.stringMatching(/^content\/settings\.yml 域名：.*只写域名，如 gongshi\.example，不带 https:\/\/ 和斜杠$/),
    ]);
  },
);

test.each(['gongshi.example:8080', '公示.example', '10.0.0.7', 'localhost'])('%s is one', async (domain) => {
  expect(await errorsWith(SETTINGS.replace('gongshi.example', domain))).toEqual([]);
});

const words = (...pairs: readonly (readonly [string, string])[]) =>
  `${SETTINGS}traditionalWords: ${JSON.stringify(pairs.map(([simplified, traditional]) => ({ simplified, traditional })))}\n`;

test('words of the Traditional edition are words: no markup, no part of an address, each once', async () => {
  expect(await errorsWith(words(['东里-西里', '東里-西里'], ['云台（北）路', '雲台（北）路']))).toEqual([]);
  const where = (nth: number, field: string) => `content/settings.yml 繁体专用写法（第 ${String(nth)} 项） › ${field}`;
  expect(
    await errorsWith(
      words(['东里', '"><img src=x>'], ['name', '名'], ['u003c', '<'], ['西里', '西里'], ['西里', '西裏']),
    ),
  ).toEqual([
    `${where(1, '繁体')}：请不写 < > &、英文引号和反斜杠`,
    `${where(2, '简体')}：要有汉字，不写 < > &、英文引号和反斜杠`,
    `${where(3, '简体')}：要有汉字，不写 < > &、英文引号和反斜杠`,
    `${where(3, '繁体')}：请不写 < > &、英文引号和反斜杠`,
    `${where(5, '简体')}：“西里”第 4 项已经写过，只留一个`,
  ]);
});
