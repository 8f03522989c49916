import { expect, test } from 'vitest';
import { carryOver } from '../../src/collections/disclosures/carry-over.ts';

const month = (period: string, opening: number, closing: number, community = 'liuqiao') => ({
  id: `${community}-${period}`,
  data: { title: `${period}收支`, duty: 'funds-monthly', community, period, accounts: { opening, closing } },
});

test('a closing that is not the next opening is remarked on, also over the turn of a year', () => {
  const remarks = carryOver([
    month('2026-09', 0, 100),
    month('2026-10', 100, 200),
    month('2026-11', 201, 300),
    month('2026-12', 300, 400),
    month('2027-01', 500, 600),
  ]);
  expect(remarks.map(({ id }) => id)).toEqual(['liuqiao-2026-11', 'liuqiao-2027-01']);
  expect(remarks[0]!.message).toContain('上期结余 2.01 和《2026-10收支》的本期结余 2.00 对不上');
});

test('a gap in the series and another community are not compared', () => {
  expect(carryOver([month('2026-09', 0, 100), month('2026-11', 7, 8), month('2026-10', 5, 6, 'xinyuan')])).toEqual([]);
});
