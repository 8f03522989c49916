import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { lifeOf } from '../../../src/collections/life/concerned-life.ts';
import { LifeView } from '../../../src/layouts/life/LifeView.tsx';
import { lifePages } from '../../../src/model/life/life-pages.ts';
import { isOtherPage } from '../../../src/reader/own-pages.ts';
import { foundPages } from '../../../src/model/search/found-pages.ts';
import { bent, siteOf } from '../bent-entries.ts';

const hours = [{ days: ['mon'], from: '09:00', to: '11:30' }];
const community = bent('communities', 'dongli', { title: '东里社区', level: 'community' });
const station = bent('places', 'police', { title: '警务站', kind: '警务站', community: 'dongli', hours });
const dogs = bent('services', 'dogs', {
  title: '犬只登记',
  places: ['police'],
  hours: undefined,
  online: 'https://services.gongshi.example/dogs',
});
const pages = (...entries: Parameters<typeof siteOf>[0]) => lifePages(siteOf([community, station, ...entries]));
const titles = (...entries: Parameters<typeof siteOf>[0]) => pages(...entries).map(({ title }) => title);

test('an entry belongs where its title, people or class say, or only where a clerk says', () => {
  expect(lifeOf({ title: '青石街道文明养犬管理办法' })).toEqual(['dogs']);
  expect(lifeOf({ title: '免费体检', audience: ['老年人'] })).toEqual(['elders']);
  expect(lifeOf({ title: '补贴申请', category: '就业' })).toEqual(['jobs']);
  expect(lifeOf({ title: '青石司法所', kind: '司法所' })).toEqual(['neighbours']);
  expect(lifeOf({ title: '文明养犬', life: ['property'] })).toEqual(['property']);
  expect(lifeOf({ title: '图书借阅' })).toEqual([]);
});

test('what the lead names first comes first, then what is for these people; nothing for children under elders', () => {
  const of = (id: string, title: string, audience: string[], category = '养老助残') =>
    bent('services', id, { title, audience, category });
  const names = pages(
    of('vaccine', '儿童预防接种和老年流感疫苗', ['儿童', '老年人']),
    of('home', '给卧床老人上门办事', ['老年人', '残疾人']),
    of('aid', '法律援助申请', ['困难家庭', '老年人']),
    of('visits', '独居老人巡访登记', ['老年人']),
    of('care', '失能老人护理补贴申请', ['老年人', '困难家庭']),
    of('allowance', '高龄津贴怎么领', ['老年人']),
    of('flexible', '灵活就业人员社保补贴', ['失业人员'], '就业'),
    of('register', '失业登记和求职登记', ['失业人员'], '就业'),
  );
  const served = (name: string) => names.find((page) => page.name === name)?.services.map((one) => one.name);
  expect(served('elders')).toEqual([
    '高龄津贴怎么领',
    '失能老人护理补贴申请',
    '给卧床老人上门办事',
    '独居老人巡访登记',
    '法律援助申请',
  ]);
  expect(served('jobs')).toEqual(['失业登记和求职登记', '灵活就业人员社保补贴']);
});

test('an event has a page while there is something for it', () => {
  expect(titles(dogs)).toContain('养狗');
  expect(titles()).toEqual([]);
  expect(titles(bent('services', 'dogs', { title: '犬只登记', status: 'ended' }))).not.toContain('养狗');
  expect(titles(bent('policies', 'dogs', { title: '养犬办法', validity: 'repealed' }))).not.toContain('养狗');
  expect(titles(bent('policies', 'dogs', { title: '养犬办法', validity: 'in-force' }))).toContain('养狗');
});

test('the page has the window with its hours, the telephone, the address online, and what runs', () => {
  const call = bent('consultations', 'park', {
    title: '要不要划一块遛狗区',
    opens: '2026-11-01T08:00+08:00',
    closes: '2026-11-25T18:00+08:00',
  });
  const over = bent('consultations', 'noise', {
    title: '早上几点能遛狗',
    opens: '2026-08-01T08:00+08:00',
    closes: '2026-08-25T18:00+08:00',
  });
  const page = pages(dogs, call, over).find(({ name }) => name === 'dogs')!;
  const html = renderToStaticMarkup(<LifeView page={page} org="青石街道办事处" now="2026-11-21T10:00+08:00" />);
  expect(html).toContain('先带狗打狂犬疫苗');
  expect(html).toMatch(
    /href="\/services\/dogs\/".*data-hours=".*警务站.*href="https:\/\/services\.gongshi\.example\/dogs"/s,
  );
  expect(html).toMatch(/id="running".*href="\/consultations\/park\/"/s);
  expect(html).toMatch(/id="asked".*href="\/consultations\/noise\/"/s);
  expect(html.match(/consultations\/park/g)).toHaveLength(1);
  expect(html).toContain('tel:12345');
});

test('a service that is not to be had now is marked where its name stands, and not as open', () => {
  const stopped = bent('services', 'dogs', {
    ...dogs.data,
    status: 'suspended',
    suspended: '大厅装修',
    resumes: '2026-12-08',
  });
  const page = pages(stopped).find(({ name }) => name === 'dogs')!;
  const html = renderToStaticMarkup(<LifeView page={page} org="青石街道办事处" now="2026-11-21T10:00+08:00" />);
  const place = /<div class="place">(.*?)<\/p>/s.exec(html)?.[1];
  expect(place).toMatch(/href="\/services\/dogs\/".*data-status="wait".*暂停办理/s);
  expect(place).not.toContain('data-hours');
  expect(html).toMatch(/预计2026年12月8日恢复<.*>大厅装修</s);
});

test('the page is found by how people ask, and may be linked to', () => {
  const page = foundPages(siteOf([community, station, dogs])).find(({ href }) => href === '/life/dogs/');
  expect(page?.asked).toContain('狗证');
  expect(isOtherPage('/life/dogs/')).toBe(true);
  expect(isOtherPage('/life/')).toBe(true);
  expect(isOtherPage('/life/nothing/')).toBe(false);
});
