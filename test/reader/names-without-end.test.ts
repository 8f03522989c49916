import { expect, test } from 'vitest';
import { factsOf } from '../../src/reader/file-facts.ts';
import { digestOf } from '../../src/reader/read-entry.ts';
import { VALID } from './valid-entries.ts';

const leave = { officePhones: new Set<string>(), cleared: () => true, confirmed: () => true };
const warnings = (text: string) =>
  factsOf('disclosures/a.md', Buffer.from(text), digestOf(text), 'content/disclosures/a.md', leave).problems.map(
    ({ message }) => message,
  );
const list = `${VALID['disclosures/ok.md']!}\n| 姓名 | 楼栋 |\n| --- | --- |\n| 欧阳建国 | 2 栋 |\n`;

test('names that were let pass without a day on which they leave are a warning', () => {
  expect(warnings(list)).toEqual([expect.stringContaining('没有写留到哪一天；请把名单移到“有姓名的名单”里')]);
  expect(warnings(VALID['disclosures/ok.md']!)).toEqual([]);
  expect(warnings(list.replace('issuer:', 'named: { until: 2026-12-31 }\nissuer:'))).toEqual([]);
});
