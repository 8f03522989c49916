import { expect, test } from 'vitest';
import { positionRemarks } from '../../src/collections/places/position-remarks.ts';

const saidOf = (...points: readonly (readonly [latitude?: number, longitude?: number])[]) =>
  positionRemarks(
    points.map(([latitude, longitude], index) => ({ id: `p${String(index)}`, data: { latitude, longitude } })),
  ).map(({ id, message }) => `${id} ${message}`);

const HERE = [36.25, 101.77] as const;

test('points of one street, of Hainan and of Heilongjiang are right; so is none', () => {
  expect(saidOf(HERE, [36.26, 101.78], [36.24, 101.76], [])).toEqual([]);
  expect(saidOf([20.03, 110.33])).toEqual([]);
  expect(saidOf([53.48, 122.36])).toEqual([]);
});

test('half a point, one abroad, and one with a wrong figure are said', () => {
  expect(saidOf([36.25])).toEqual([expect.stringMatching(/^p0 只填了纬度，没有填经度/)]);
  expect(saidOf([undefined, 101.77])).toEqual([expect.stringMatching(/^p0 只填了经度，没有填纬度/)]);
  expect(saidOf([0, 0], [36.25, -101.77])).toEqual([
    expect.stringMatching(/^p0 纬度 0、经度 0 不在中国/),
    expect.stringMatching(/^p1 .*不在中国/),
  ]);
  expect(saidOf(HERE, HERE, [36.25, 110.77], HERE)).toEqual([expect.stringMatching(/^p2 .*离别的场所有上百公里/)]);
});
