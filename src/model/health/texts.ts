import { collectionNames } from '../../collections/index.ts';
import { latestFigure } from '../../collections/indicators/computed.ts';
import { hrefOf } from '../links.ts';
import { entriesOf, type Site } from '../site.ts';
import { isWithdrawn, statusOf } from '../status.ts';
import { checked, RULES, type HealthCheck } from './check.ts';

/** Documents and their explanations, links, figures of plans. */
export function texts(site: Site): HealthCheck[] {
  const inForce = site.entries.policies.filter((entry) => !isWithdrawn(entry) && entry.data.validity === 'in-force');
  const own = inForce.filter(({ data }) => data.level === 'street' || data.level === 'community');
  const unexplained = own.filter(({ data }) => data.plain === undefined);
  const links = collectionNames
    .flatMap((name) => entriesOf(site, name))
    .reduce((sum, entry) => sum + entry.links.filter((link) => !/^[a-z]+:/i.test(link)).length, 0);
  const { indicators } = site.entries;
  const behind = indicators.filter((entry) => statusOf(entry, site)?.label === '到期没有数据');
  const differing = indicators.filter(({ data }) => latestFigure(data)?.differs);
  return [
    checked(
      {
        id: 'explained',
        group: 'texts',
        title: '解读与文件关联',
        asked: '本级文件有通俗解读，解读和原文能互相找到',
        rule: RULES.inspection,
        figure: `本级现行文件 ${own.length} 份，有解读的 ${own.length - unexplained.length} 份，解读都在文件自己的页面上`,
      },
      unexplained.map((entry) => ({ title: entry.data.title, href: hrefOf(entry), note: '没有通俗解读' })),
    ),
    checked(
      {
        id: 'links',
        group: 'texts',
        title: '站内链接',
        asked: '没有打不开的链接',
        rule: RULES.inspection,
        figure: `正文里 ${links} 个站内链接，每次生成网站都逐个查，有一个打不开就不发布`,
      },
      [],
    ),
    {
      ...checked(
        {
          id: 'links-elsewhere',
          group: 'texts',
          title: '通往别的网站的链接',
          asked: '没有打不开的链接',
          rule: RULES.inspection,
          figure: '生成网站时不联网，别的网站打不打得开这里查不了，发现打不开请告诉我们',
        },
        [],
      ),
      state: 'unknown',
    },
    checked(
      {
        id: 'indicators',
        group: 'texts',
        title: '规划指标',
        asked: '到了期限有数据，公布的数和算出来的一样',
        rule: RULES.own,
        figure: `${indicators.length} 个指标里 ${behind.length} 个到期没有数据，${differing.length} 个公布的数与计算不符`,
      },
      [
        ...behind.map((entry) => ({ title: entry.data.title, href: hrefOf(entry), note: '到期没有数据' })),
        ...differing.map((entry) => ({ title: entry.data.title, href: hrefOf(entry), note: '公布的数与计算不符' })),
      ],
    ),
  ];
}
