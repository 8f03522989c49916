import { addDays, shortDay } from '../../schema/beijing.ts';
import { ledgerOf } from '../ledger/ledger.ts';
import { rateOf, rateWords } from '../ledger/rate.ts';
import { entryHref } from '../links.ts';
import { findEntry, type Site } from '../site.ts';
import { checked, RULES, type HealthCheck } from './check.ts';

/** Whether what the catalogue asks for came in time, and what is still owed. */
export function inTime(site: Site): HealthCheck {
  const { owed, today } = ledgerOf(site);
  const overdue = owed.filter(({ state }) => state.code === 'overdue');
  const titleOf = (collection: string, id: string) => (findEntry(site, collection, id)?.data.title as string) ?? id;
  const first = overdue.map(({ due }) => due).toSorted()[0];
  const rate = rateOf(owed, today);
  const check = checked(
    {
      id: 'in-time',
      group: 'fresh',
      title: '按目录公开',
      asked: '公开事项目录里到期的都已公开',
      rule: RULES.own,
      figure: `一年里到期的按时公开 ${rateWords(rate)}，现在 ${overdue.length} 项逾期没有公开`,
    },
    overdue.map(({ duty, community, due }) => ({
      title: `${titleOf('communities', community)}：${titleOf('duties', duty)}`,
      href: entryHref('duties', duty),
      note: `应在${shortDay(due, today)}以前公开`,
    })),
  );
  return { ...check, since: first && addDays(first, 1) };
}
