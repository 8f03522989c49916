import { expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import { present } from '../../src/outputs/present.ts';
import { noHistory, type Version } from '../../src/record/version.ts';
import { bent, siteOf } from '../model/bent-entries.ts';

const DAY = '2026-11-27T12:00+08:00';
const AFTER = '2026-11-28T00:00+08:00';
const named = { list: '贺*兰', files: [{ title: '情况表', file: '/media/a.pdf' }], until: '2026-11-27' };
const others = [bent('disclosures', 'other'), bent('policies', 'rules')];

const tokens = (entries: readonly Entry[], now = DAY, versions: readonly Partial<Version>[] = []) => {
  const history = { ...noHistory, versions: new Map([['disclosures/names', versions as Version[]]]) };
  return present({ ...siteOf(entries, now), history })
    .slice(1)
    .flatMap(({ pieces }) => JSON.parse(pieces.map(({ text }) => text()).join('')) as string[]);
};
/** How many of those before are gone: a phone that finds one drops all it keeps. */
const gone = (before: readonly string[], after: readonly string[]) =>
  before.filter((one) => !after.includes(one)).length;
const withNames = (also: object) => [...others, bent('disclosures', 'names', { named: { ...named, ...also } })];

test('what was taken down, and nothing else, is gone from the list of phones', () => {
  const before = tokens([...others, bent('disclosures', 'names')]);
  expect(before).toHaveLength(3);
  expect(gone(before, tokens(others))).toBe(1);
  expect(gone(tokens(others), before)).toBe(0);
  expect(gone(before, tokens([...others, bent('disclosures', 'names', { title: '改了标题' })], AFTER))).toBe(0);
});

test('names that leave on their day, or are changed before, are gone from it', () => {
  const before = tokens(withNames({}));
  expect(gone(before, tokens(withNames({}), '2026-11-27T23:59+08:00'))).toBe(0);
  expect(gone(before, tokens(withNames({ until: '2026-12-31' })))).toBe(0);
  // With the names their file.
  expect(gone(before, tokens(withNames({}), AFTER))).toBe(2);
  expect(gone(before, tokens(withNames({ list: '贺*' })))).toBe(1);
  // The list of names is another one, and the file has left.
  expect(gone(before, tokens(withNames({ files: [] })))).toBe(2);
});

test('an upload that leaves an entry is gone from it, one that comes is not', () => {
  const withFile = (...files: string[]) => [
    ...others,
    bent('disclosures', 'files', { attachments: files.map((file) => ({ title: '表', file: `/media/${file}.pdf` })) }),
  ];
  expect(gone(tokens(withFile('a')), tokens(withFile('a', 'b')))).toBe(0);
  expect(gone(tokens(withFile('a', 'b')), tokens(withFile('b')))).toBe(1);
});

test('a text of a history that is not given out any more is gone from it', () => {
  const entries = [...others, bent('disclosures', 'names')];
  const before = tokens(entries, DAY, [{}, {}]);
  expect(gone(before, tokens(entries, DAY, [{}, {}, {}]))).toBe(0);
  expect(gone(before, tokens(entries, DAY, [{ withheld: 'expired' }, {}]))).toBe(1);
  expect(gone(before, tokens(entries, DAY, [{ redacted: true }, {}]))).toBe(1);
});
