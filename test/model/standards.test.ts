import { expect, test } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { standardsOf, type Standard } from '../../src/model/standards.ts';
import { bent, siteOf } from './bent-entries.ts';

const rooms = (own: object, community: object = { households: 2000 }, kind = '社区服务站'): Standard[] => {
  const entry = bent('communities', 'nanxiang', { level: 'community', ...community });
  const place = bent('places', 'station', { kind, community: 'nanxiang', title: '南巷服务站', ...own });
  const board = bent('places', 'board', { kind: '公开栏', community: 'nanxiang' });
  return standardsOf(siteOf([entry, place, board]), entry)!;
};
const states = (standards: readonly Standard[]) => standards.map(({ state }) => state);

test('rooms are judged by area, by a hundred households and by the share of offices', () => {
  expect(rooms({ area: 600.5, officeArea: 180 })).toEqual([
    { label: '服务用房', asked: '不少于 300 平方米', figure: '600.5 平方米', state: 'met' },
    {
      label: '每百户服务用房',
      asked: '不少于 30 平方米',
      figure: '600.5 平方米 ÷ 2,000 户，每百户 30.0 平方米',
      state: 'met',
    },
    { label: '服务站办公用房', asked: '不超过 30%', figure: '180 平方米 ÷ 600.5 平方米，占 30.0%', state: 'met' },
  ]);
  expect(states(rooms({ area: 299.9, officeArea: 100 }))).toEqual(['missed', 'missed', 'missed']);
  expect(states(rooms({ area: 499, officeArea: 10, newlyBuilt: true }, { households: 1000 }))).toEqual([
    ...['met', 'met', 'met'],
    'missed',
  ]);
});

test('what is not known is not said to be met', () => {
  const unknown = rooms({});
  expect(states(unknown)).toEqual(['unknown', 'unknown', 'unknown']);
  expect(unknown[0]!.figure).toBe('数据不全，算不出：南巷服务站没有填面积');
  expect(rooms({ area: 600 }, {})[1]!.figure).toBe('数据不全，算不出：没有填户数');
  expect(rooms({ area: 600 }, {}, '文化站')[2]!.figure).toBe('数据不全，算不出：没有登记社区服务站');
  expect(standardsOf(siteOf([]), bent('places', 'station'))).toBeUndefined();
});

test('the clerk is told where offices are larger than the house', () => {
  const remarks = (data: object) =>
    collections.places.review!([{ id: 'a', data: data as never }]).map((one) => one.message);
  expect(remarks({ area: 100, officeArea: 120 })).toEqual(['办公面积 120 平方米比总面积 100 平方米还大，请核对']);
  expect(remarks({ officeArea: 120 }).join()).toContain('没有填总面积');
  expect(remarks({ area: 100, officeArea: 30 })).toEqual([]);
});
