import { expect, test } from 'vitest';
import { definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { usualIn } from '../../../src/schema/fields/carried.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';

const usual = (collection: CollectionName, ...entries: object[]) =>
  usualIn(
    fieldsOf(definitionOf(collection).schema.shape).filter(({ carried }) => carried === 'usual'),
    entries as Record<string, unknown>[],
  );

test('a new consultation never begins with the questionnaire or the meeting of another', () => {
  const phone = { way: 'phone', detail: '打电话 0999-5550108，工作日。' };
  const respond = [
    phone,
    { way: 'link', detail: '打开问卷。', url: 'https://example.org/xinyuan-zixi' },
    { way: 'meeting', detail: '居民会议室。', at: '2026-11-20T19:00+08:00' },
  ];
  expect(usual('consultations', { respond })).toEqual({ respond: [phone] });
  expect(usual('consultations', { respond: respond.slice(1) })).toEqual({});
});

test('what only one of several says is not usual, and of two the newest counts', () => {
  const street = (responsible: string, channels: string[]) => ({ issuer: '青石街道办事处', responsible, channels });
  const [statistics, office, civil] = [
    street('街道统计岗', ['site']),
    street('街道办公室主任', ['site', 'board']),
    street('街道民政办主任', ['site', 'board', 'wechat']),
  ];
  expect(usual('disclosures', statistics, office, civil)).toEqual({
    issuer: '青石街道办事处',
    channels: ['site', 'board'],
  });
  expect(usual('disclosures', office, statistics)).toMatchObject({
    responsible: '街道办公室主任',
    channels: ['site', 'board'],
  });
});
