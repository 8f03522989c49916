import { describe, expect, it } from 'vitest';
import { releaseId, reservedId, reserveId } from '../../cms/app/form/new-names.ts';
import { newEntryId, uploadName } from '../../src/schema/new-names.ts';

/** Half past seven in the morning in Beijing, still the day before in London. */
const source = (seed = 0) => {
  let turn = seed;
  return { now: '2026-11-21T07:30+08:00', random: () => (turn++ * 0.37) % 1 };
};

describe('the id of a new entry', () => {
  it('is the day in Beijing and five letters that cannot be confused', () => {
    expect(newEntryId('flat', undefined, source())).toMatch(/^20261121-[a-hj-km-np-z2-9]{5}$/);
    expect(newEntryId('flat', undefined, { ...source(), now: '2026-11-20T23:30Z' })).toMatch(/^20261121-/);
  });

  it('goes into the folder of the year in which it is published', () => {
    expect(newEntryId('year', '2027-01-04', source())).toMatch(/^2027\/20261121-\w{5}$/);
    expect(newEntryId('year', undefined, source())).toMatch(/^2026\/20261121-\w{5}$/);
  });

  it('fits the rule for ids whatever the random numbers', () => {
    for (const random of [0, 0.5, 0.999999]) {
      const id = newEntryId('flat', '', { now: '2026-01-01T00:00+08:00', random: () => random });
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });
});

it('stays the same until another entry is begun, and can be taken from an earlier beginning', () => {
  const first = reservedId(source);
  expect(reservedId(() => source(7))).toBe(first);
  releaseId();
  expect(reservedId(() => source(7))).not.toBe(first);
  reserveId('20261120-k7m2p');
  expect(reservedId(source)).toBe('20261120-k7m2p');
  releaseId();
});

describe('the name of an upload', () => {
  it('keeps the extension and nothing else of a Chinese name', () => {
    expect(uploadName('重阳节 活动照片（一）.PNG', source())).toMatch(/^20261121-\w{5}\.png$/);
  });

  it('does without an extension when there is none', () => {
    expect(uploadName('扫描件', source())).toMatch(/^20261121-\w{5}$/);
  });
});
