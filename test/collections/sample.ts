import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { definitionOf, type CollectionName, type EntryData } from '../../src/collections/index.ts';
import { viewOf } from '../../src/collections/views.ts';
import { render } from '../../src/markdown/render.ts';
import { workingCalendar } from '../../src/record/working-calendar.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { readEntry } from '../../src/reader/read-entry.ts';
import type { Kin, PageContext, Referenced } from '../../src/schema/page.ts';

export type Data = Record<string, unknown>;

export interface Sample {
  data: Data;
  /** The rendered body. */
  body: { html: string; headings: { id: string; text: string; depth: number }[] };
}

/** The instant of the drawn pages. */
export const NOW = '2026-10-22T10:00+08:00';
const calendar = workingCalendar([]);

/** The sample of a collection, read as a content file is; its body rendered as on the site. */
export function sampleOf(name: CollectionName): Sample {
  const text = readFileSync(new URL(`../../src/collections/${name}/sample.md`, import.meta.url), 'utf8');
  const { entry, problems } = readEntry(`${name}/sample.md`, text, `${name}/sample.md`);
  if (!entry) throw new Error(JSON.stringify(problems, null, 2));
  const split = splitFrontMatter(text);
  const { numbered = false } = definitionOf(name).body;
  return { data: { ...entry.data }, body: render('body' in split ? split.body : '', { numbered }) };
}

/** What the sample's page would be given on the site at `now`; `also` replaces parts of it. */
export function contextFor(name: CollectionName, data: Data, now = NOW, also: Partial<PageContext> = {}): PageContext {
  const definition = definitionOf(name);
  const status = data['withdrawn']
    ? [{ from: null, code: 'withdrawn' as const, label: '已撤回' }]
    : (definition.status?.(data, calendar) ?? []);
  return {
    now,
    status,
    language: 'zh-CN',
    crumbs: [
      { label: '首页', href: '/' },
      { label: definition.label, href: `/${name}/` },
    ],
    issuer: '柳桥社区居民委员会',
    number: 'QS102/2026-00087',
    digest: '3f8a91c27d40be16c0ffee',
    url: `https://gongshi.example/${name}/sample/`,
    settings: {
      name: '青石街道居民公示栏',
      street: '青石街道',
      hotline: { name: '为民服务大厅', phone: '0999-5550108' },
      hotlines: [{ name: '青石燃气抢修', phone: '0999-5550150', hours: '全天', kind: 'gas' }],
      volunteerSystem: 'https://volunteer.gongshi.example/',
    },
    calendar,
    href: (collection, id) => `/${collection}/${id}/`,
    ownerOf: () => undefined,
    lookup: (collection, id) => referenced[`${collection}/${id}`],
    cited: (text) => text.replaceAll('<', '&lt;'),
    media: (path) => media[path.split('.').at(-1)!],
    kin: name === 'policies' ? replaced : [],
    ...also,
  };
}

/** The HTML of a page: of the sample itself, or of it with other data. */
export function pageHtml(
  name: CollectionName,
  { data, body }: Sample = sampleOf(name),
  now = NOW,
  also: Partial<PageContext> = {},
): string {
  const Page = viewOf(name);
  const context = contextFor(name, data, now, also);
  return renderToStaticMarkup(
    createElement(Page, { entry: { collection: name, id: 'sample', data: data as EntryData }, body, context }),
  );
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const place = (title: string, address: string, hours: readonly Data[], also: Data = {}): Referenced => ({
  title,
  data: { title, kind: '社区服务站', community: 'qingshi', address, hours, phones: ['0999-5550123'], ...also },
});

const referenced: Readonly<Record<string, Referenced>> = {
  'communities/qingshi': { title: '青石街道', data: { title: '青石街道', level: 'street', phones: ['0999-5550100'] } },
  'communities/liuqiao': {
    title: '柳桥社区',
    data: { title: '柳桥社区', level: 'community', phones: ['0999-5550132'] },
  },
  'communities/nanxiang': {
    title: '南巷社区',
    data: { title: '南巷社区', level: 'community', phones: ['0999-5550123'] },
  },
  'places/hall': place(
    '青石街道为民服务大厅',
    '青石路 6 号',
    [
      { days: weekdays, from: '08:30', to: '12:00' },
      { days: weekdays, from: '14:00', to: '17:30' },
      { days: ['sat'], from: '09:00', to: '11:30', note: '1、2 号窗口' },
    ],
    { accessibility: ['坡道', '低位窗口', '无障碍卫生间'] },
  ),
  'places/nanxiang-station': place('南巷社区服务站', '南巷 21 号', [
    { days: ['mon', 'wed', 'fri'], from: '08:30', to: '12:00' },
  ]),
  'places/nanxiang-canteen': place('南巷老年餐桌', '南巷 23 号', [{ days: weekdays, from: '10:30', to: '13:00' }]),
  'duties/election-event': { title: '居民委员会换届选举', data: {} },
  'duties/station-hours': { title: '服务站开放时间', data: {} },
  'projects/liuqiao-writing-desks': { title: '柳桥票站低位写票台', data: {} },
  'duties/certificates-standing': { title: '证明事项', data: {} },
  'duties/societies-event': { title: '社区社会组织备案', data: {} },
  'duties/needs-half-year': { title: '服务需求登记与对接', data: {} },
  'disclosures/liuqiao-certificates-2026': { title: '柳桥社区证明事项再减两项', data: {} },
  'disclosures/societies-2026': { title: '柳桥社区社会组织备案名单', data: {} },
  'services/temporary-aid': { title: '临时救助', data: {} },
  'services/pension-check': { title: '养老金领取资格认证', data: {} },
  'services/wheelchair-loan': { title: '轮椅和爬楼机借用', data: {} },
  'volunteering/stairs-team': { title: '护老人下楼', data: {} },
  'projects/market-carts': { title: '柳桥早市推车换橡胶轮', data: {} },
  'disclosures/market-trial': { title: '柳桥早市新时间试行三个月', data: {} },
  'projects/stair-climbers': { title: '添置爬楼机两台', data: {} },
  'duties/projects-event': { title: '项目与政府购买服务', data: {} },
  'disclosures/liuqiao-election-candidates': { title: '柳桥社区正式候选人公示', data: {} },
  'disclosures/culture-purchase-2026': { title: '柳桥文化站下半年课程购买服务承接方公示', data: {} },
  'policies/open-affairs-2026': {
    title: '关于进一步做好居务公开工作的意见',
    data: { title: '关于进一步做好居务公开工作的意见', docNumber: '青街办发〔2026〕12号' },
  },
  'policies/elder-allowance-2025': {
    title: '青石街道高龄津贴发放办法',
    data: { title: '青石街道高龄津贴发放办法', docNumber: '青街办发〔2025〕9号' },
  },
  'policies/community-fund-2024': {
    title: '社区公益金管理办法',
    data: {
      title: '社区公益金管理办法',
      docNumber: '青街办发〔2024〕5号',
      validity: 'repealed',
      made: '2024-03-18',
      effective: '2024-04-01',
      expires: '2026-03-31',
    },
  },
};

/** What the sample of a policy replaces. */
export const replaced: readonly Kin[] = [
  { id: 'community-fund-2024', data: referenced['policies/community-fund-2024']!.data },
];

const media: Readonly<Record<string, { size: number; type: string }>> = {
  pdf: { size: 421_888, type: 'application/pdf' },
  xlsx: { size: 28_672, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
};
