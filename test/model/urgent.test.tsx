import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import { CommunityPage } from '../../src/collections/communities/Page.tsx';
import { urgentCalls } from '../../src/collections/settings/urgent-calls.ts';
import { ElderCallsView } from '../../src/layouts/elder/ElderCallsView.tsx';
import { ContactView } from '../../src/layouts/ContactView.tsx';
import { HomeView } from '../../src/layouts/HomeView.tsx';
import { contactOf } from '../../src/model/contact/contact.ts';
import { homeOf } from '../../src/model/home.ts';
import { pageContext } from '../../src/model/page-context.ts';
import type { Site } from '../../src/model/site.ts';
import { callDocuments } from '../../src/search/index/call-documents.ts';
import { bent, siteOf } from './bent-entries.ts';

const gas = { name: '燃气抢修', phone: '0999-5550150', hours: '全天', kind: 'gas' } as const;
const lift = { name: '电梯急修', phone: '0999-5550161', hours: '全天', kind: 'lift' } as const;
const dongli = bent('communities', 'dongli', { title: '东里社区', level: 'community', hotlines: [lift] });
const liuqiao = bent('communities', 'liuqiao', { title: '柳桥社区', level: 'community' });

function siteWith(entries: readonly Entry[] = [dongli, liuqiao]): Site {
  const site = siteOf(entries);
  return { ...site, settings: { ...site.settings, hotlines: [...site.settings.hotlines, gas] } };
}
const rows = (html: string) => [...html.matchAll(/<li([^>]*)><a href="tel:(\d+)">([^<]*)/g)].map(([, ...row]) => row);

test('the numbers that are the same everywhere need not be written, and one that is written stands in their place', () => {
  const phones = (...written: Parameters<typeof urgentCalls>[0]) => urgentCalls(written).map(({ phone }) => phone);
  expect(phones()).toEqual(['110', '119', '120', '12345']);
  expect(phones(gas, { ...gas, name: '总值班', phone: '0999-5550100', kind: undefined })).toEqual([
    ...['110', '119', '120', gas.phone, '12345'],
  ]);
  expect(phones({ ...gas, kind: 'ambulance' })).toEqual(['110', '119', gas.phone, '12345']);
});

test('on the home page they stand before what runs, those of a community only for who lives there', () => {
  const html = renderToStaticMarkup(<HomeView home={homeOf(siteWith())} />);
  expect(html.indexOf('急事找谁')).toBeLessThan(html.indexOf('正在进行'));
  expect(rows(html).slice(0, 3)).toEqual([
    [' data-of="dongli" data-only=""', '09995550161', '电梯急修 '],
    ['', '110', '报警 '],
    ['', '119', '火警 '],
  ]);
  expect(html).toContain('<option value="liuqiao">柳桥</option>');
});

test('what closes in a community is there for who lives there, though more pressing things stand before it', () => {
  const asked = Array.from({ length: 9 }, (_, nth) =>
    bent('consultations', `c${String(nth)}`, {
      community: nth < 6 ? 'dongli' : 'liuqiao',
      opens: '2026-11-01T08:00+08:00',
      closes: `2026-11-2${String(Math.min(nth, 8) + 1)}T18:00+08:00`,
    }),
  );
  const { ongoing, ongoingCount } = homeOf(siteWith([dongli, liuqiao, ...asked]));
  const own = ongoing.filter(({ only }) => only);
  expect(ongoingCount).toBe(9);
  expect(own.map(({ of }) => of)).toEqual(['liuqiao', 'liuqiao']);
  expect(ongoing.findIndex(({ only }) => only)).toBe(ongoing.length - own.length);
});

test('the page of a community has its own numbers first, the page that says how to reach us all, with what to say', () => {
  const site = siteWith();
  const page = renderToStaticMarkup(
    <CommunityPage
      entry={dongli as Entry<'communities'>}
      body={{ html: '', headings: [] }}
      context={pageContext(site, dongli, new Map())}
    />,
  );
  const phones = [...page.slice(page.indexOf('id="urgent"')).matchAll(/href="tel:(\d+)"/g)].map(([, phone]) => phone);
  expect(phones).toEqual(['09995550161', '110', '119', '120', '09995550150', '12345']);
  expect(page).toContain('<input type="checkbox" value="dongli"/>');
  const contact = renderToStaticMarkup(<ContactView contact={contactOf(site)} lead="" />);
  expect(contact).toMatch(/id="gas".*开窗，关总阀.*tel:09995550150/s);
  expect(contact).toMatch(/id="lift".*按轿厢里的警铃.*data-of="dongli".*tel:09995550161.*东里社区　电梯急修/s);
  // Both long pages lead to their parts, and every part is there.
  const calls = renderToStaticMarkup(<ElderCallsView contact={contactOf(site)} />);
  for (const html of [contact, calls]) {
    const parts = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
  }
  // Those with a kind are not said twice.
  expect(contact.match(/tel:09995550150/g)).toHaveLength(1);
});

test('who lives where no number is written for what others have one is told whom to ring instead', () => {
  const duty = { name: '总值班', phone: '0999-5550100', hours: '全天', kind: 'duty' } as const;
  const site = siteWith();
  const lifts = (hotlines: Site['settings']['hotlines']) =>
    contactOf({ ...site, settings: { ...site.settings, hotlines } })
      .urgent.find(({ kind }) => kind === 'lift')
      ?.numbers.map(({ community, name, phone }) => [community?.title, name, phone]);
  const own = ['东里社区', '电梯急修', lift.phone];
  expect(lifts([duty])).toEqual([own, ['柳桥社区', '没有登记，打总值班', duty.phone]]);
  expect(lifts([])).toEqual([
    own,
    ['柳桥社区', '没有登记，先问社区', (liuqiao as Entry<'communities'>).data.phones[0]],
  ]);
  // A number of the whole board is everybody's.
  expect(lifts([{ ...lift, name: '全街道', phone: '0999-5550199' }])).toHaveLength(2);
});

test('the index has a document of each kind, which changes with its numbers alone', () => {
  const made = (site: Site) => new Map(callDocuments(site).map((one) => [one.card.url, JSON.stringify(one)]));
  const before = made(siteWith());
  const after = made(siteWith([bent('communities', 'dongli', { ...dongli.data, hotlines: [] }), liuqiao]));
  expect([...before.keys()].filter((url) => before.get(url) !== after.get(url))).toEqual(['/contact/#lift']);
  expect(before.get('/contact/#lift')).toContain('"at":"东里社区 电梯急修"');
  expect(after.has('/contact/#lift')).toBe(false);
});
