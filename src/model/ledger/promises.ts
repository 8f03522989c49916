import { answerDay } from '../../collections/consultations/status.ts';
import { AHEAD } from '../../record/owed.ts';
import { addDays, beijingDay, daysBetween, instantMs } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { hrefOf } from '../links.ts';
import { common } from '../fields-in-common.ts';
import { momentOf, type Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';

/** What a consultation promised and is still to come: its answer, or what was to be done. */
export interface PromiseRow {
  title: string;
  href: string;
  /** What is to come: 公布采纳结果, or the task. */
  task: string;
  /** The id of the community; undefined for the whole street. */
  community: string | undefined;
  due: string;
  /** Days over; 0 and less are to come. */
  over: number;
}

/** What is overdue, or due within 30 days, the earliest first. */
export const promisesOf = remembered((site: Site): readonly PromiseRow[] => {
  const today = beijingDay(site.now);
  const until = addDays(today, AHEAD);
  return site.entries.consultations
    .filter((entry) => !isWithdrawn(entry) && instantMs(entry.data.closes) <= momentOf(site))
    .flatMap((entry) => {
      const { title, outcome, followUps = [] } = entry.data;
      const { community } = common(entry);
      const answered = outcome !== undefined && outcome.published <= today;
      const open = [
        ...(answered ? [] : [{ task: '公布采纳结果', due: answerDay(entry.data, site.calendar) }]),
        ...followUps.filter(({ done }) => done === undefined || done > today),
      ];
      return open
        .filter(({ due }) => due <= until)
        .map(({ task, due }) => ({ title, href: hrefOf(entry), task, community, due, over: daysBetween(due, today) }));
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
});
