import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/collections/entry.ts';
import { PlaceListItem } from '../../../src/collections/places/ListItem.tsx';
import { places, satellitePosition } from '../../../src/collections/places/schema.ts';
import { communityMap } from '../../../src/components/places/community-map.ts';
import { CommunityMap } from '../../../src/components/places/CommunityMap.tsx';
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

test('communities are drawn by their places, each the way to its page, and which is not drawn is said', () => {
  const point = (community: string, latitude: number, longitude: number) => ({ community, latitude, longitude });
  const east = [point('east', 36.25, 101.79), point('east', 36.26, 101.78), point('east', 36.26, 101.79)];
  const map = communityMap([...east, point('east', 36.257, 101.787), point('west', 36.25, 101.77)])!;
  // What lies between the others is no corner.
  expect(map.areas.map(({ community, corners }) => [community, corners.length])).toEqual([
    ['east', 3],
    ['west', 1],
  ]);
  expect(map.areas[1]!.x).toBeLessThan(map.areas[0]!.x);
  const communities = ['east', 'west', 'south'].map((id) => ({ id, label: id, href: `/communities/${id}/` }));
  const html = renderToStaticMarkup(<CommunityMap map={map} communities={communities} />);
  expect(html).toMatch(/<a href="\/communities\/east\/"[^>]*data-of="east"><path d="M.*<text[^>]*>east</);
  expect(html).toMatch(/示意图.*不是社区边界。south还没有登记，图上没有。/);
  expect(communityMap(east)).toBeUndefined();
  expect(communityMap([])).toBeUndefined();
});

test('a place is shown as it looks: on its page with what is to be seen, in its list beside its name, to machines', () => {
  const photo = { file: '/media/places/a.webp', alt: '门在右边', caption: '北门' };
  const { data } = at('a', 36.25, 101.77, { photo }) as unknown as Entry<'places'>;
  const row = rowOf(site, site.entries.places[0] as Entry<'places'>);
  const listed = renderToStaticMarkup(<PlaceListItem row={row} data={data} now={site.now} />);
  expect(listed).toContain('<img src="/media/places/a.webp" alt="" width="96" height="64" loading="lazy"');
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
