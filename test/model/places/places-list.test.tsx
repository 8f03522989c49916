import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/collections/entry.ts';
import { PlaceListItem } from '../../../src/collections/places/ListItem.tsx';
import { places, satellitePosition } from '../../../src/collections/places/schema.ts';
import { mapLinks } from '../../../src/components/places/map-links.ts';
import { sketchMap } from '../../../src/components/places/sketch-map.ts';
import { SketchMap } from '../../../src/components/places/SketchMap.tsx';
import { listPages } from '../../../src/model/lists/listing.ts';
import { placePoints } from '../../../src/model/places/place-sketch.ts';
import { rowOf } from '../../../src/model/rows.ts';
import type { Around } from '../../../src/schema/described.ts';
import { bent, siteOf } from '../bent-entries.ts';

const hours = [{ days: ['mon'], from: '09:00', to: '11:30' }];
const dongli = bent('communities', 'dongli', { title: '东里社区', level: 'community' });
const at = (id: string, latitude?: number, longitude?: number, also: object = {}) =>
  bent('places', id, { title: id, community: 'dongli', latitude, longitude, ...also });
const site = siteOf([
  dongli,
  at('a', 36.25, 101.77, { accessibility: ['坡道'], phones: ['0999-5550117'], hours }),
  at('b', 36.26, 101.77, { accessibility: ['书写板'] }),
  at('c', 36.25, 101.78, { kind: '警务站' }),
  at('d', 36.3, 101.9, { coordinates: 'gcj02' }),
  at('e'),
]);

test('the map of the phone is asked for a point of its own system, else for the address', () => {
  const hrefs = (also: object) => mapLinks({ name: '站', address: '路 1 号', ...also }).map(({ href }) => href);
  const point = { latitude: 36.25, longitude: 101.77 };
  expect(hrefs(point)[0]).toBe('geo:36.25,101.77?q=36.25,101.77(%E7%AB%99)');
  expect(hrefs(point)[1]).toContain('position=101.77,36.25&name=%E7%AB%99&coordinate=wgs84');
  expect(hrefs({ ...point, coordinates: 'gcj02' })[0]).toBe(hrefs({})[0]);
  expect(hrefs({ ...point, coordinates: 'gcj02' })[1]).toContain('coordinate=gaode');
  expect(hrefs({ ...point, name: 'A (B)' })[0]).toBe('geo:36.25,101.77?q=36.25,101.77(A%20%28B%29)');
  expect(hrefs({})[0]).toContain(`geo:0,0?q=${encodeURIComponent('路 1 号')}`);
});

test('programs are told of satellite positions alone', () => {
  const position = (id: string) => satellitePosition(site.entries.places.find((one) => one.id === id)!.data);
  expect(position('a')).toEqual({ latitude: 36.25, longitude: 101.77 });
  expect([position('d'), position('e')]).toEqual([undefined, undefined]);
});

test('what is drawn together is of one system, north above, and says that it is a sketch', () => {
  const map = sketchMap(placePoints(site, site.entries.places))!;
  const [a, b, c] = ['a', 'b', 'c'].map((name) => map.points.find((point) => point.name === name)!);
  expect(map.points).toHaveLength(3);
  expect(b!.y).toBeLessThan(a!.y);
  expect(c!.x).toBeGreaterThan(a!.x);
  const html = renderToStaticMarkup(<SketchMap map={map} />);
  expect(html).toMatch(/role="img" aria-label="示意图：东里社区.*示意图，按登记的经纬度画点/);
  expect(sketchMap(placePoints(site, []))).toBeUndefined();
  const same = { name: '', area: '', latitude: 1, longitude: 1 };
  expect(sketchMap([same, same, same])).toBeUndefined();
});

test('a place is shown as it looks on its page and to machines; its list stays light, without pictures', () => {
  const photo = { file: '/media/places/a.webp', alt: '门在右边', caption: '北门' };
  const { data } = at('a', 36.25, 101.77, { photo }) as unknown as Entry<'places'>;
  const row = rowOf(site, site.entries.places[0] as Entry<'places'>);
  const listed = renderToStaticMarkup(<PlaceListItem row={row} data={data} now={site.now} />);
  expect(listed).not.toContain('<img');
  const around = { url: 'https://board.test/places/a/', urlOf: () => undefined } as unknown as Around;
  expect(places.described!(data, around)[0]!['image']).toBe('https://board.test/media/places/a.webp');
  expect(places.schema.shape.photo.safeParse({ ...photo, file: '/media/places/a.pdf' }).success).toBe(false);
  expect(places.schema.shape.photo.safeParse({ file: photo.file }).success).toBe(false);
});

test('a place stands in its list with its hours, how one gets in, and its telephone; the list is narrowed by both', () => {
  const entry = site.entries.places.find(({ id }) => id === 'a') as Entry<'places'>;
  const row = rowOf(site, entry);
  const html = renderToStaticMarkup(<PlaceListItem row={row} data={entry.data} now={site.now} />);
  expect(html).toMatch(/data-hours=.*坡道.*tel:09995550117/s);
  const hrefs = listPages(site, 'places').map(({ href }) => href);
  expect(hrefs).toEqual(
    expect.arrayContaining(['/places/all/dongli-ramp/', '/places/all/writing-pad/', '/places/all/police/']),
  );
});
