import { expect, test } from 'vitest';
import { asSaid } from '../../cms/app/form/said-times.ts';
import { instant } from '../../src/schema/fields/time.ts';

test('what a rule says of a time is told to a clerk in spoken days and times', () => {
  const message = instant({ label: '截止' }).safeParse('傍晚').error?.issues[0]?.message ?? '';
  expect(asSaid(message)).toBe('“傍晚”不是完整的时间，请写成 2026年3月1日 9:00 这样，日期和时间都要有');
  expect(asSaid('2026-02-30 这一天不存在')).toBe('2026年2月30日 这一天不存在');
  expect(asSaid('晚于 2026-12-01T18:30:00+08:00')).toBe('晚于 2026年12月1日 18:30');
  expect(asSaid('没有“通知”这个选项，请从这些里选：notice（通知公告）、news（工作动态）')).toBe(
    '没有“通知”这个选项，请从这些里选：通知公告、工作动态',
  );
  expect(asSaid('notices/2026-03-01-abcd.md、2026-03、2026-Q1')).toBe('notices/2026-03-01-abcd.md、2026-03、2026-Q1');
});
