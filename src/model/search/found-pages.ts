import { definitionOf, type CollectionName } from '../../collections/index.ts';
import { ACCESSIBILITY_HREF, ELDER_HREF, ledgerHref, listHref, SUBSCRIBE_HREF } from '../links.ts';
import { lifeEvents } from '../../collections/life/life-events.ts';
import { listPageAt } from '../lists/listing.ts';
import { lifePages } from '../life/life-pages.ts';
import type { Site } from '../site.ts';

export interface FoundPage {
  href: string;
  title: string;
  summary: string;
  /** How people ask for it beside its title; after `=` what they ask who ask for nothing else. */
  asked: readonly string[];
}

/** A column, found by how people ask for what is in it rather than for one entry. */
const column = (name: CollectionName, ...asked: string[]): FoundPage => {
  const { label, lead } = definitionOf(name);
  return { href: listHref(name), title: label, summary: lead, asked: [`=${label}`, ...asked] };
};

/** Pages of the site that are no entry's. */
const pages: readonly FoundPage[] = [
  column('disclosures', '钱花哪了', '公示结果', '看账', '=公示', '=公开'),
  column('consultations', '意见结果', '提意见', '意见采纳了吗', '意见反馈', '在征求意见', '=意见'),
  column(
    'volunteering',
    '志愿活动报名',
    '志愿者报名',
    '想当志愿者',
    '能报名',
    '=志愿活动',
    '=志愿者',
    '=报名',
    '=活动',
  ),
  column('services', '办事要带什么', '能办什么事', '=办事'),
  column('meetings', '最近有什么会', '最近开什么会', '接下来的会', '什么时候开会', '什么时候投票', '=开会', '=选举'),
  column('notices', '=通知', '=公告'),
  column('policies', '=政策', '=文件'),
  column('alerts', '=提醒'),
  column(
    'places',
    ...[
      '几点开',
      '几点关',
      '几点上班',
      '几点下班',
      '开门',
      '关门',
      '上班时间',
      '下班时间',
      '办公时间',
      '营业时间',
      '开放时间',
    ],
    '附近的服务站',
    '哪里有无障碍厕所',
  ),
  {
    href: '/contact/',
    title: '怎么找到我们',
    summary: '急事找谁、全部电话、社区几点开门、写信的地址。',
    asked: ['居委会电话', '居委会几点开门', '社区电话', '联系方式', '有急事找谁'],
  },
  {
    href: '/contact/#wrong',
    title: '公示写错了',
    summary: '打给发公示的那个社区，或者到窗口，说清是哪一页的哪一处。',
    asked: ['写错', '有错', '纠错', '公示错误', '数字不对', '监督电话', '投诉公示', '举报'],
  },
  {
    href: SUBSCRIBE_HREF,
    title: '订阅和日历',
    summary: '把截止、开会、活动的日子加进手机日历，有新的内容自己告诉您。',
    asked: ['加到日历', '放进日历', '提醒我', '订阅', '有新的怎么知道', '=日历', '=关注'],
  },
  {
    href: ELDER_HREF,
    title: '长者版',
    summary: '大字，一页一件事，电话在手边；能一句一句念给您听。',
    asked: ['长者版', '看不清', '字太小', '大字'],
  },
  {
    href: `${ELDER_HREF}about/`,
    title: '长者版怎么用',
    summary: '字怎么放大，怎么让手机一句一句读，没有“朗读”怎么办。',
    asked: ['念给我听', '读给我听', '朗读', '没有朗读', '听网页'],
  },
  {
    href: ACCESSIBILITY_HREF,
    title: '无障碍声明',
    summary: '看不清、听不见、走不动的怎么办，用不了找谁说，几天答复。',
    asked: ['听不见', '不会上网', '无障碍投诉', '投诉坡道', '坡道坏了'],
  },
  {
    href: ledgerHref(),
    title: '公开台账',
    summary: '该公开的公开了没有，哪些晚了、晚了几天。',
    asked: ['哪些没公开', '逾期没公开', '该公开什么'],
  },
];

/** Where one gets in on wheels: a list that is there once some place has a ramp. */
const RAMPS: FoundPage = {
  href: '/places/all/ramp/',
  title: '哪里进得去',
  summary: '有坡道的窗口和站点，推轮椅、婴儿车能进。',
  asked: ['轮椅', '坡道'],
};

/**
 * Pages that are no entry's, by how people ask for them: above the results of a question that holds one of these words. They
 * are no documents of the index, where they would stand before the entries that they lead to.
 */
export const foundPages = (site: Site): FoundPage[] => [
  ...lifePages(site).map(({ name, href, title, lead }) => ({
    href,
    title,
    summary: lead,
    asked: [title, ...lifeEvents[name].asked],
  })),
  ...pages,
  ...(listPageAt(site, 'places', RAMPS.href) ? [RAMPS] : []),
];
