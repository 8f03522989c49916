import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { dutyWarnings } from '../../cms/app/form/duty-warnings.ts';
import { bent } from '../model/bent-entries.ts';
import { VALID } from '../reader/valid-entries.ts';

const head = VALID['disclosures/ok.md']!.split('---')[1]!;
const form = (also: object) => ({
  ...(parse(head) as object),
  duty: 'funds',
  community: 'nanxiang',
  ...also,
  body: '正文。',
});
const board = [
  bent('communities', 'nanxiang'),
  bent('duties', 'funds'),
  bent('disclosures', 'q3', { duty: 'funds', community: 'nanxiang', period: '2026-Q3', published: '2026-10-10' }),
];
const said = async (also: object, file = 'content/disclosures/2026/new.md') =>
  (await dutyWarnings('disclosures', form(also), file, () => Promise.resolve(board))).map(({ path, message }) => [
    path,
    message,
  ]);

test('the form says what keeps an entry from being counted, as the check does', async () => {
  expect(await said({ period: '2026-Q2' })).toEqual([]);
  expect(await said({})).toMatchObject([
    ['period', expect.stringContaining('每季度公开一次，要写是哪一期的') as string],
  ]);
  expect(await said({ period: '2026-09' })).toMatchObject([
    ['period', expect.stringContaining('2026-09 是一个月') as string],
  ]);
  expect(await said({ period: '2026-Q3' })).toMatchObject([
    ['period', expect.stringContaining('已经有一篇') as string],
  ]);
});

test('nothing is said of the entry itself being there already, of none with a duty, and of one that is not valid yet', async () => {
  expect(await said({ period: '2026-Q3' }, 'content/disclosures/2026/q3.md')).toEqual([]);
  expect(await said({ duty: undefined })).toEqual([]);
  expect(await said({ title: undefined })).toEqual([]);
});

test('without the board it can be saved all the same', async () => {
  const offline = () => Promise.reject(new Error('offline'));
  expect(await dutyWarnings('disclosures', form({}), 'content/disclosures/x.md', offline)).toEqual([]);
});
