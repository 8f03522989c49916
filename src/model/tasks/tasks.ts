import type { Task } from '../../record/task.ts';
import { addDays, beijingDay } from '../../schema/beijing.ts';
import type { Site } from '../site.ts';
import { ledgerOf } from '../ledger/ledger.ts';
import { answersOwed, dueChecks, endingPublicity, followUpsDue } from './entry-tasks.ts';
import { toPublish } from './to-publish.ts';

/** Days ahead that are told: the site may be held at an older release, and the office is to hear of them even so. */
const AHEAD = 31;

/** What the office has to do, and will have to soon, the most pressing first. */
export function tasksOf(site: Site): Task[] {
  const horizon = addDays(beijingDay(site.now), AHEAD);
  return [
    toPublish(site, ledgerOf(site).owed),
    answersOwed(site),
    followUpsDue(site),
    dueChecks(site),
    endingPublicity(site),
  ]
    .flat()
    .filter(({ from }) => from <= horizon)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
