import { expect, test } from 'vitest';
import { referencesOf, referrersOf } from '../../src/model/references.ts';
import { bent, siteOf } from './bent-entries.ts';

test('an entry names others in its fields, each once, also in groups and lists', () => {
  const service = bent('services', 'a', {
    community: 'nanxiang',
    places: ['hall', 'hall', 'station'],
    basis: [{ policy: 'act' }, { text: '第三条' }],
  });
  expect(referencesOf(service)).toEqual(['communities/nanxiang', 'policies/act', 'places/hall', 'places/station']);
  expect(referencesOf(bent('alerts', 'b', { communities: ['nanxiang'] }))).toEqual(['communities/nanxiang']);
  expect(referencesOf(bent('policies', 'c'))).toEqual([]);
});

test('the newest twenty that name an entry are told, of all dated columns, those that came out at once in their order', () => {
  const community = bent('communities', 'nanxiang');
  const days = Array.from({ length: 25 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`);
  const site = siteOf([
    community,
    ...days.map((published, index) => bent('policies', `p${index}`, { published, community: 'nanxiang' })),
    ...days.map((published, index) => bent('disclosures', `d${index}`, { published, community: 'nanxiang' })),
    bent('projects', 'not-in-the-main-menu', { published: '2026-10-26', community: 'nanxiang' }),
    bent('disclosures', 'other', { community: 'liuqiao' }),
    bent('places', 'has-no-date', { community: 'nanxiang' }),
  ]);
  const told = referrersOf(site, community).map(({ id }) => id);
  expect(told).toHaveLength(20);
  expect(told.slice(0, 5)).toEqual(['not-in-the-main-menu', 'd24', 'p24', 'd23', 'p23']);
  expect(told.slice(-2)).toEqual(['p16', 'd15']);
  expect(referrersOf(site, bent('communities', 'nobody'))).toEqual([]);
});
