import { expect, test } from 'vitest';
import { growth } from '../growth.ts';
import { bankCard, dice, mobile } from './invented-people.ts';
import { saidOf } from './body-findings.ts';

const throws = dice(14);
const many = (count: number, one: () => string) => Array.from({ length: count }, one).join('');

/** What costs most: numbers spaced one by one, numbers only seen once laid out, many tables, rows that look like a table. */
const bodies: Readonly<Record<string, (size: number) => string>> = {
  spaced: (size) => '1 3 8 0 '.repeat(size),
  'bold in part': (size) => many(size / 3, () => `${mobile(throws).replace(/^(...)(....)/, '$1**$2**')}\n\n`),
  tables: (size) => many(size / 6, () => `| 姓名 | 卡号 |\n| --- | --- |\n| 张建国 | ${bankCard(throws)} |\n\n`),
  'one table': (size) =>
    `| 姓名 | 卡号 |\n| --- | --- |\n${many(size / 4, () => `| 张建国 | ${bankCard(throws)} |\n`)}`,
  lines: (size) => '1\n'.repeat(size * 4),
};

test.each(Object.entries(bodies))('twice as much text takes about twice as long: %s', async (_, body) => {
  expect(await growth(body, 1500, saidOf)).toBeLessThan(2.5);
});
