import { expect, test } from 'vitest';
import { closedServices } from '../../src/reader/across/closed-services.ts';
import { bent } from '../model/bent-entries.ts';

const hours = (...days: string[]) => [{ days, from: '09:00', to: '11:30' }];
const police = bent('places', 'police', { title: '警务站', hours: hours('tue', 'thu') });
const dogs = (also: object) => bent('services', 'dogs', { places: ['police'], status: 'open', ...also });
const said = (also: object) =>
  closedServices([police, dogs(also)], (file) => `content/${file}`).map(({ path, message }) => [path, message]);

test('a clerk is told of a day on which a service says it is open and none of its places is', () => {
  expect(said({ hours: hours('tue', 'sat') })).toEqual([
    [
      'hours.0',
      '周六 09:00—11:30 能办，可是警务站这时候都不开，或者没开这么久，或者只办别的事。网页只写两边都开的钟点；请核对这里的时间，或者改服务场所的开放时间',
    ],
  ]);
  expect(said({ hours: hours('tue') })).toEqual([]);
  // Where nobody has said when the place is open, or where it is, there is nothing to compare.
  expect(said({ hours: hours('sat'), places: undefined })).toEqual([]);
  expect(said({ hours: hours('sat'), status: 'ended' })).toEqual([]);
});

test('a clerk is told of hours that a place keeps for a matter that no service there is called by', () => {
  const open = (note: string) => [{ ...hours('sat')[0]!, note }];
  const at = (note: string, title: string, own?: object[]) =>
    closedServices(
      [
        bent('places', 'police', { title: '警务站', hours: [...hours('tue'), ...open(note)] }),
        bent('services', 'dogs', { title, places: ['police'], status: 'open', hours: own }),
      ],
      (file) => file,
    ).map(({ file, path }) => [file.split('/')[0], path]);
  expect(at('只办犬只登记', '犬只登记和年审', hours('sat'))).toEqual([]);
  expect(at('只办养犬证', '犬只登记和年审')).toEqual([['places', 'hours.1']]);
  // Neither side knows of the other.
  expect(at('只办养犬证', '犬只登记和年审', hours('sat'))).toEqual([
    ['services', 'hours.0'],
    ['places', 'hours.1'],
  ]);
  expect(at('1、2 号窗口', '犬只登记和年审')).toEqual([]);
});
