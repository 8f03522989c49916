import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import { clearingOf, grouped, maskingsOf } from '../../cms/app/privacy/findings.ts';
import { maskedData, maskedText, type Updatable } from '../../cms/app/privacy/mask-text.ts';
import { releaseId, reservedId } from '../../cms/app/form/new-names.ts';
import { placeOfNew } from '../../src/schema/new-names.ts';
import { reported } from '../../src/privacy/report.ts';
import { scan } from '../../src/privacy/scan.ts';
import type { Problem } from '../../src/schema/problems.ts';
import { dice, mobile, residentId } from '../privacy/invented-people.ts';

const throws = dice(11);
const phone = mobile(throws);
const id = residentId(throws);
const maskings = (text: string) => scan(text).map(({ found, masked }) => ({ found, masked }));
const masked = (data: unknown, path: string, found: string) =>
  (maskedData(fromJS(data) as Updatable, path, maskings(found)) as unknown as { toJS(): unknown }).toJS();

test('hides a number in a plain field, in a row of a list and in the body, and nowhere else', () => {
  const data = {
    title: `找 ${phone}`,
    contact: { rows: [{ note: 'a' }, { note: `电话${phone}` }] },
    body: `请打 ${phone}。`,
  };
  const hidden = `${phone.slice(0, 3)}****${phone.slice(7)}`;
  expect(masked(data, 'title', phone)).toEqual({ ...data, title: `找 ${hidden}` });
  expect(masked(data, 'contact.rows.1.note', phone)).toEqual({
    ...data,
    contact: { rows: [{ note: 'a' }, { note: `电话${hidden}` }] },
  });
  expect(masked(data, 'body', phone)).toEqual({ ...data, body: `请打 ${hidden.replaceAll('*', '\\*')}。` });
});

test('what is hidden passes, also in Markdown', () => {
  const body = `# 名单\n\n| 姓名 | 电话 |\n| --- | --- |\n| 张建国 | ${phone} |\n\n身份证 ${id}，12号楼2单元501室。`;
  expect(scan(body)).toHaveLength(4);
  const after = maskedText(body, maskings(body), true);
  expect(scan(after)).toEqual([]);
  expect(after).toContain('张\\*国');
});

test('names of one list are one thing to decide; others are not', () => {
  const none = { officePhones: new Set<string>(), cleared: () => false };
  const text = `| 姓名 | 电话 |\n| --- | --- |\n| 张建国 | ${phone} |\n| 李梅 | 无 |`;
  const problems: Problem[] = reported({ path: 'body', label: '正文', text, long: true }, none).map((problem) => ({
    file: 'content/services/a.md',
    ...problem,
  }));
  const groups = grouped(problems);
  expect(groups.map(({ problems }) => problems.length)).toEqual([2, 1]);
  expect(groups[0]?.shown.message).toBe('名单里有 2 个全名，请各遮住一个字：张*国、李*');
  expect(maskingsOf(groups[0]!)).toEqual([
    { found: '张建国', masked: '张*国' },
    { found: '李梅', masked: '李*' },
  ]);
  expect(clearingOf(groups[0]!)).toEqual({
    file: 'content/services/a.md',
    kind: 'name-column',
    masked: ['张*国', '李*'],
  });
});

test('a new entry keeps its name until it is left, so that something can be let pass in it before it is saved', () => {
  let random = 0;
  const begin = () => ({ now: '2026-11-21T09:00+08:00', random: () => (random = (random + 0.37) % 1) });
  const id = () => placeOfNew('flat', undefined, reservedId(begin));
  const first = id();
  expect(id()).toBe(first);
  releaseId();
  expect(id()).not.toBe(first);
});
