import { readdirSync, readFileSync } from 'node:fs';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import type { Service } from '../../src/collections/services/schema.ts';
import {
  hoursNobodyKeeps,
  isOwn,
  phonesFirst,
  servedHours,
  type Matter,
  type Window,
} from '../../src/collections/services/served-hours.ts';
import type { Place } from '../../src/collections/places/schema.ts';
import { openingAt, servedWords } from '../../src/components/time/opening-hours.ts';
import { Place as PlaceBlock } from '../../src/components/contact/Place.tsx';
import { markupOf } from '../components/markup-of.ts';
import { readEntry } from '../../src/reader/read-entry.ts';

const SATURDAY = '2026-11-21T10:00+08:00';
const week = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const morning = { days: [...week], from: '08:30', to: '12:00' };
const saturday = { days: ['sat' as const], from: '09:00', to: '11:30' };
const station: Window = { title: '东里社区服务站', address: '东里街 9 号', hours: [morning] };
const weekend: Window = { ...station, title: '新园社区服务站', hours: [morning, { ...saturday, note: '值班' }] };
const hall: Window = { title: '青石街道为民服务大厅', address: '青石路 1 号', hours: [morning, saturday] };
const only = (note: string) => [morning, { ...saturday, note }];

const TITLE = '老年人优待证';
const matter = (hours?: Matter['hours']): Matter => ({ title: TITLE, hours });
const saidAt = (hours: Matter['hours'], places: readonly Window[], now = SATURDAY, title = TITLE) => {
  const served = servedHours({ title, hours }, places);
  const { main, at } = served;
  return { top: openingAt(served.hours, now), main: main?.title, at: at.map((one) => openingAt(one.hours, now).label) };
};

test('a note that names a place is taken at its word: only that one is open, and it is the one named on top', () => {
  const all = saidAt(only('只有大厅'), [station, weekend, hall]);
  expect(all.main).toBe('青石街道为民服务大厅');
  expect(all.top).toEqual({ code: 'open', label: '现在开门', next: '11:30 关门' });
  expect(all.at).toEqual(['今天不开', '今天不开', '现在开门']);
  expect(saidAt(only('只有青石路1号'), [station, hall]).at).toEqual(['今天不开', '现在开门']);
});

test('a note nobody can resolve is said instead of 现在开门', () => {
  expect(saidAt(only('只有分中心'), [weekend]).top).toMatchObject({ label: '现在只有分中心' });
});

test('hours that a place keeps for one matter are hours of that one, and no other is said to be done then', () => {
  const police: Window = { ...hall, title: '警务站', hours: [morning, { ...saturday, note: '只办犬只登记' }] };
  expect(saidAt(undefined, [police], SATURDAY, '犬只登记和年审').top).toEqual({
    code: 'open',
    label: '现在开门',
    next: '11:30 关门',
  });
  const other = servedHours({ title: '新生儿落户' }, [police]);
  expect(other).toMatchObject({ week: [morning], hours: [morning], main: police });
  expect(isOwn(other.hours, police)).toBe(true);
  expect(saidAt([morning, saturday], [police], SATURDAY, '新生儿落户').top.label).toBe('今天不开');
  expect(openingAt(police.hours!, SATURDAY).label).toBe('现在只办犬只登记');
  // Two at once, written in the usual ways.
  for (const note of ['仅办犬只登记、落户', '只 办理 落户和犬只登记', '限办落户'])
    expect(saidAt(undefined, [{ ...police, hours: [{ ...saturday, note }] }], SATURDAY, '新生儿落户').top.label).toBe(
      '现在开门',
    );
});

test('a service is open at a place only while both are, either way round', () => {
  // The place is open on Saturday, the service is not; then the service is, the place not.
  expect(saidAt([morning], [hall])).toMatchObject({ top: { label: '今天不开' }, at: ['今天不开'] });
  expect(saidAt([morning, saturday], [station])).toMatchObject({ top: { label: '今天不开' }, at: ['今天不开'] });
  expect(servedHours(matter([morning, saturday]), [station]).week).toEqual([morning]);
  const long = { days: [...week], from: '08:00', to: '18:00' };
  expect(servedHours(matter([long]), [station]).hours).toEqual([morning]);
});

test('hours that are the service’s own are said to be its own: a place that is open is not said to be closed', () => {
  expect([isOwn([morning], hall), isOwn([morning], station), isOwn([morning], undefined)]).toEqual([true, false, true]);
  const said = (hours: Parameters<typeof openingAt>[0], now: string) => {
    const { label, next } = openingAt(hours, now);
    return [label, next].map(servedWords);
  };
  expect(said([morning], SATURDAY)).toEqual(['今天不办', '周一 8:30 开始办']);
  expect(said([morning], '2026-11-20T13:00+08:00')).toEqual(['现在不办', '周一 8:30 开始办']);
  expect(said([morning], '2026-11-20T09:00+08:00')).toEqual(['现在开门', '办到 12:00']);
  const page = (hours: Parameters<typeof isOwn>[0]) =>
    markupOf(createElement(PlaceBlock, { name: '大厅', address: '', hours, served: isOwn(hours, hall), show: 'next' }));
  expect(page([morning])).toMatch(/data-served=.*data-served=/s);
  expect(page([morning, saturday])).not.toContain('data-served');
});

test('where no place has all the hours, each of them names its place', () => {
  const day = (one: 'mon' | 'tue') => [{ days: [one], from: '09:00', to: '10:00' }];
  const { main, hours } = servedHours(matter(), [
    { ...station, hours: day('mon') },
    { ...hall, hours: day('tue') },
  ]);
  expect(main).toBeUndefined();
  expect(openingAt(hours, '2026-11-24T09:30+08:00')).toMatchObject({
    label: '现在开门',
    note: '在青石街道为民服务大厅',
  });
});

test('hours of which nothing is known are not counted against a service', () => {
  expect(servedHours(matter([morning]), [{ ...station, hours: undefined }]).hours).toEqual([morning]);
  expect(servedHours(matter([morning]), []).hours).toEqual([morning]);
  expect(hoursNobodyKeeps(matter([morning, saturday]), [station])).toEqual([{ index: 1, days: ['sat'] }]);
  expect(hoursNobodyKeeps(matter([morning, saturday]), [station, hall])).toEqual([]);
});

test('no service of the samples says it is open on a day on which none of its places is', () => {
  const read = (collection: string) =>
    readdirSync(`content/${collection}`).map((file) => {
      const { entry } = readEntry(
        `${collection}/${file}`,
        readFileSync(`content/${collection}/${file}`, 'utf8'),
        `${collection}/${file}`,
      );
      return entry!;
    });
  const places = new Map(read('places').map(({ id, data }) => [id, data as Place]));
  const wrong = read('services').flatMap(({ id, data }) => {
    const { title, hours, places: ids = [] } = data as Service;
    return hoursNobodyKeeps(
      { title, hours },
      ids.flatMap((own) => places.get(own) ?? []),
    ).map(({ days }) => [id, days]);
  });
  expect(wrong).toEqual([]);
});

test('first comes the number that the steps say to ring, then that of the place that is open', () => {
  const open = { ...hall, phones: ['0999-5550108'] };
  const numbers = ['0999-5550112', '0999-5550203'];
  expect(phonesFirst(numbers, open, ['到窗口交材料'])).toEqual(['0999-5550108', ...numbers]);
  expect(phonesFirst(numbers, open, ['打 0999-5550203 约时间'])).toEqual([
    '0999-5550203',
    '0999-5550108',
    '0999-5550112',
  ]);
});
