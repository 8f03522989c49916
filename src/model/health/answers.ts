import type { Entry } from '../../collections/entry.ts';
import { answerDay } from '../../collections/consultations/status.ts';
import { addDays, beijingDay, shortDay } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { hrefOf } from '../links.ts';
import type { Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';
import { checked, RULES, type HealthCheck } from './check.ts';
import { monthsAfter } from './freshness.ts';

type Asked = Entry<'consultations'>;

/** Whether residents were answered in time, as of a day. */
export function answers(site: Site, today = beijingDay(site.now)): HealthCheck[] {
  const asked = site.entries.consultations.filter((entry) => !isWithdrawn(entry));
  const days = asked.map((entry) => ({ entry, ...daysOf(entry, site.calendar) }));
  const ended = days.filter(({ closed }) => closed < today);
  const open = ended.filter(({ answered }) => answered === undefined || answered > today);
  const late = open.filter(({ due }) => due < today);
  const long = open.filter(({ closed }) => monthsAfter(closed, 3) < today);
  const undone = asked.flatMap((entry) => overdueTasks(entry, today));
  return [
    {
      ...checked(
        {
          id: 'answers-due',
          group: 'answers',
          title: '意见按期反馈',
          asked: '征求意见截止后，在写明的日子以前（没写的 20 个工作日内）公布结果',
          rule: RULES.own,
          figure: `截止的 ${ended.length} 件里 ${late.length} 件过了期限没有反馈`,
        },
        late.map(({ entry, due }) => ({ ...linkTo(entry), note: `应在${shortDay(due, today)}以前反馈` })),
      ),
      since: sinceAfter(late.map(({ due }) => due)),
    },
    {
      ...checked(
        {
          id: 'answers-months',
          group: 'answers',
          title: '超过三个月没有回应',
          asked: '来信、征集三个月内有回应',
          rule: RULES.inspection,
          figure: `${long.length} 件截止三个月以后仍没有反馈`,
        },
        long.map(({ entry, closed }) => ({ ...linkTo(entry), note: `${shortDay(closed, today)}截止` })),
      ),
      since: sinceAfter(long.map(({ closed }) => monthsAfter(closed, 3))),
    },
    {
      ...checked(
        {
          id: 'follow-ups',
          group: 'answers',
          title: '答应的事按期办',
          asked: '落实进展里写了期限的，到期办完',
          rule: RULES.own,
          figure: `${undone.length} 件过了期限没有办完`,
        },
        undone.map(({ entry, task, due }) => ({ ...linkTo(entry), note: `${task}，期限${shortDay(due, today)}` })),
      ),
      since: sinceAfter(undone.map(({ due }) => due)),
    },
  ];
}

const daysOf = remembered(({ data }: Asked, calendar: Site['calendar']) => ({
  closed: beijingDay(data.closes),
  due: answerDay(data, calendar),
  answered: data.outcome?.published,
}));

function overdueTasks(entry: Asked, today: string) {
  const { outcome, followUps = [] } = entry.data;
  if (!outcome || outcome.published > today) return [];
  return followUps
    .filter(({ due, done }) => due < today && (done === undefined || done > today))
    .map(({ task, due }) => ({ entry, task, due }));
}

const sinceAfter = (days: readonly string[]) => {
  const first = days.toSorted()[0];
  return first && addDays(first, 1);
};

const linkTo = (entry: Asked) => ({ title: entry.data.title, href: hrefOf(entry) });
