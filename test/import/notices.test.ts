import { expect, test } from 'vitest';
import { importFiles } from '../../src/import/import-files.ts';
import { bytesOf, facts, imported } from './board.ts';

const HEATING = '关于做好冬季取暖安全工作的通知';
const body = '\n各居民小组：\n天气转冷，请注意用火用电安全。\n青石街道办事处\n2026年11月20日';
const columnOf = async (name: string, text: string) => {
  const { files } = await importFiles({ files: [{ name, bytes: bytesOf(text) }], answers: {}, facts });
  return files[0]!.questions.find((question) => question.name === 'as')?.usual;
};

test('a 通知 without a number is offered the column of notices, and is no 办法', async () => {
  expect(await columnOf('冬季取暖通知.txt', HEATING + body)).toBe('notices');
  expect(await columnOf('文件.txt', HEATING + body)).toBe('notices');
  expect(await columnOf('文件.txt', `青街办发〔2026〕9号\n${HEATING}${body}`)).toBe('policies');
  expect(await columnOf('文件.txt', `关于印发《养犬办法》的通知${body}`)).toBe('policies');
  const { questions } = await imported('文件.txt', HEATING + body);
  expect(questions.find(({ name }) => name === 'kind')).toMatchObject({ ask: `《${HEATING}》属于哪一种？` });
  expect(questions.find(({ name }) => name === 'kind')).not.toHaveProperty('usual');
});

test('days are said and taken as people say them', async () => {
  const page = `<html><head><meta name="PubDate" content="2026-11-02 09:00"></head><p>${HEATING}</p><p>请注意安全。</p></html>`;
  const { questions, entries } = await imported('文件.html', page, 'policies', { made: '2026年8月' });
  const published = questions.find(({ name }) => name === 'published');
  expect(published).toMatchObject({
    isDay: true,
    choices: [
      { value: '2026-11-21', label: '今天，2026年11月21日' },
      { value: '2026-11-02', label: '和原网页一样，2026年11月2日' },
    ],
  });
  expect(
    JSON.stringify(questions.map(({ ask, free, choices }) => [ask, free, choices.map(({ label }) => label)])),
  ).not.toMatch(/\d{4}-\d{2}/);
  expect(entries[0]!.values['made']).toBe('2026-08');
  const answered = await imported('文件.txt', `${HEATING}${body}`, 'notices', { published: '2026年12月1日' });
  expect(answered.entries[0]!.values['published']).toBe('2026-12-01');
});
