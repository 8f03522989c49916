import { expect, test } from 'vitest';
import { offline } from '../../src/outputs/offline.ts';
import { manifest } from '../../src/outputs/manifest.ts';
import { textOf } from '../../src/outputs/output.ts';
import { bent, siteOf } from '../model/bent-entries.ts';

const hall = { ...bent('places', 'hall', { title: '大厅' }), digest: 'h1' };
const service = (id: string, also: object = {}) => ({
  ...bent('services', id, { title: id, places: ['hall'], ...also }),
  digest: `of ${id}`,
});
const wanted = (...entries: Parameters<typeof siteOf>[0]) =>
  JSON.parse(textOf(offline(siteOf(entries)))) as Record<string, string>;

test('a phone keeps whom to ring, alerts in force, the communities and the services that are there, the most needed first', () => {
  const community = bent('communities', 'dongli', { title: '东里社区', level: 'community' });
  const water = bent('alerts', 'water', {
    title: '停水',
    text: '今天停水。',
    level: 'warning',
    starts: '2020-01-01T00:00+08:00',
    ends: '2090-01-01T00:00+08:00',
  });
  const pages = wanted(community, water, hall, service('dibao'), service('ended', { status: 'ended' }));
  expect(Object.keys(pages)).toEqual([
    ...['/', '/contact/', '/elder/', '/elder/calls/', '/alerts/water/', '/elder/alerts/water/'],
    ...['/services/', '/ongoing/', '/communities/dongli/', '/services/dibao/'],
  ]);
});

test('the mark of a service changes with it and with the place where it is handled, and with nothing else', () => {
  const mark = (...entries: Parameters<typeof siteOf>[0]) => wanted(...entries)['/services/dibao/'];
  const first = mark(hall, service('dibao'));
  expect(first).toMatch(/^[0-9a-f]{8}$/);
  expect(mark(hall, service('dibao'), service('other'), bent('notices', 'n'))).toBe(first);
  expect(mark({ ...hall, digest: 'h2' }, service('dibao'))).not.toBe(first);
  expect(mark(hall, { ...service('dibao'), digest: 'corrected' })).not.toBe(first);
});

test('a phone puts the board on its home screen under its own name', () => {
  const site = siteOf([]);
  const installed = JSON.parse(textOf(manifest(site))) as { name: string; icons: { purpose: string }[] };
  expect(installed.name).toBe(site.settings.name);
  expect(installed.icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
});
