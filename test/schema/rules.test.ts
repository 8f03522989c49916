import type * as z from 'zod';
import { expect, test } from 'vitest';
import { collectionNames, definitionOf, type CollectionName } from '../../src/collections/index.ts';
import { settings } from '../../src/collections/settings/schema.ts';
import { sampleOf } from '../collections/sample.ts';

/** What is said of the sample of a collection when these of its values are others, by the path it is said of. */
function said(collection: CollectionName, values: object): string[] {
  const { data } = sampleOf(collection);
  const { error } = definitionOf(collection).schema.safeParse({ ...data, ...values });
  return error?.issues.map(({ path }) => path.join('.')) ?? [];
}

test('all that can be known to be wrong is said at once, though other fields are missing', () => {
  const respond = [
    { way: 'link', detail: '打开问卷。' },
    { way: 'meeting', detail: undefined },
  ];
  const opens = '2026-11-10T09:00+08:00';
  const values = { title: undefined, subject: 'nothing', respond, opens, closes: opens, answerBy: '2026-11-01' };
  const outcome = { published: '2026-11-09' };
  expect(said('consultations', { ...values, outcome })).toEqual([
    ...['title', 'subject', 'respond.1.detail', 'outcome.received', 'outcome.summary'],
    ...['closes', 'respond.0.url', 'respond.1.at', 'answerBy', 'outcome.published'],
  ]);
});

test('what is wrong itself is not compared, and the rows beside it are', () => {
  const opens = '2026-11-10T09:00+08:00';
  expect(said('consultations', { opens, closes: undefined, answerBy: '2026-01-01', outcome: undefined })).toEqual([
    'closes',
  ]);
  expect(said('consultations', { respond: [] })).toEqual(['respond']);
  const session = { starts: opens, ends: opens, places: 3 };
  const sessions = [
    { ...session, starts: 'noon' },
    { ...session, places: undefined },
    { ...session, taken: 4 },
  ];
  expect(said('volunteering', { sessions })).toEqual([
    ...['sessions.0.starts', 'sessions.1.places'],
    ...['sessions.1.ends', 'sessions.2.ends', 'sessions.2.taken'],
  ]);
  const rows = [{ date: 'x' }, { date: '2026-11-01' }, { date: '2026-11-01' }];
  expect(said('indicators', { readings: rows }).at(-1)).toBe('readings.2.date');
  const day = { days: ['mon'], from: '09:00', to: '08:00' };
  expect(
    said('services', { hours: [{ ...day, to: '' }, day, { ...day, to: '12:00' }, { ...day, to: '12:00' }] }),
  ).toEqual([...['hours.0.to', 'hours.1.to', 'hours.3.from']]);
});

test('no rule of any collection waits for a second look', () => {
  for (const { schema } of [...collectionNames.map(definitionOf), settings]) {
    const checks: readonly z.core.$ZodCheck[] = schema._zod.def.checks ?? [];
    expect(checks.filter((check) => check._zod.def.when === undefined)).toEqual([]);
  }
});

test('what hangs on a board is entered when it hangs', () => {
  const { data } = sampleOf('postings');
  const said = (today: string) =>
    definitionOf('postings').review!(
      [{ id: 'a', data: { ...data, posted: '2026-11-20', removed: '2026-11-22' } }],
      today,
    );
  expect(said('2026-11-22')).toEqual([]);
  expect(said('2026-11-21')).toEqual([
    { id: 'a', path: ['removed'], message: '2026-11-22 还没有到，今天是 2026-11-21；撤了再登记' },
  ]);
  expect(said('2026-11-01').map(({ path }) => path[0])).toEqual(['posted', 'removed']);
});
