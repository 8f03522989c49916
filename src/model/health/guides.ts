import type { Entry } from '../../collections/entry.ts';
import { addDays, beijingDay, shortDay } from '../../schema/beijing.ts';
import { hrefOf } from '../links.ts';
import type { Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';
import { checked, RULES, type Failing, type HealthCheck } from './check.ts';
import { monthsAfter } from './freshness.ts';

type Guide = Entry<'services'>;

/** What every guide must tell. Where no materials are named its page says that none are needed. */
const ELEMENTS: readonly (readonly [string, (guide: Guide['data']) => unknown])[] = [
  ['事项名称', ({ title }) => title],
  ['设定依据', ({ basis = [] }) => basis.length > 0],
  ['申请条件', ({ conditions }) => conditions],
  ['办理材料', () => true],
  ['办理地点', ({ places = [] }) => places.length > 0],
  ['办理时间', ({ hours = [], places = [] }) => hours.length > 0 || places.length > 0],
  ['联系电话', ({ phones }) => phones.length > 0],
];
const HALF_YEAR = 6;

/** Whether guides hold all their elements, and were looked at within half a year. */
export function guides(site: Site): HealthCheck[] {
  const open = site.entries.services.filter((guide) => !isWithdrawn(guide) && guide.data.status !== 'ended');
  const today = beijingDay(site.now);
  const lacking = open.flatMap((guide): Failing[] => {
    const lacks = ELEMENTS.filter(([, has]) => !has(guide.data)).map(([name]) => name);
    return lacks.length > 0 ? [{ ...linkTo(guide), note: `缺${lacks.join('、')}` }] : [];
  });
  const overdue = open
    .map((guide) => ({ guide, until: monthsAfter(guide.data.checked, HALF_YEAR) }))
    .filter(({ until }) => until < today)
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));
  return [
    checked(
      {
        id: 'guide-elements',
        group: 'guides',
        title: '办事指南要素',
        asked: `写全${ELEMENTS.map(([name]) => name).join('、')}`,
        rule: RULES.inspection,
        figure: `${open.length} 篇里 ${open.length - lacking.length} 篇要素齐全`,
      },
      lacking,
    ),
    {
      ...checked(
        {
          id: 'guide-checked',
          group: 'guides',
          title: '办事指南核对',
          asked: '每半年核对一次电话、地点和材料',
          rule: RULES.own,
          figure: `${open.length} 篇里 ${open.length - overdue.length} 篇半年内核对过`,
        },
        overdue.map(({ guide }) => ({ ...linkTo(guide), note: `最近核对${shortDay(guide.data.checked, today)}` })),
      ),
      since: overdue[0] && addDays(overdue[0].until, 1),
    },
  ];
}

const linkTo = (guide: Guide) => ({ title: guide.data.title, href: hrefOf(guide) });
