import { collectionNames } from '../../collections/index.ts';
import { answerDay } from '../../collections/consultations/status.ts';
import type { Entry } from '../../collections/entry.ts';
import { halfYearAfter } from '../../record/half-year.ts';
import type { Task } from '../../record/task.ts';
import { addDays, beijingDay } from '../../schema/beijing.ts';

import { common } from '../fields-in-common.ts';
import { entriesOf, type Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';

/** Days before a follow-up is due. */
const FOLLOW_UP = 7;
/** Days before and after the end of a publicity period; after it a weekend may come. */
const PUBLICITY = 3;

/** Consultations that are closed and not answered. */
export const answersOwed = (site: Site): Task[] =>
  held(site.entries.consultations)
    .filter(({ data }) => !data.outcome)
    .map((entry) => {
      const { closes, answerBy } = entry.data;
      const days = { from: beijingDay(closes), due: answerDay(entry.data, site.calendar) };
      return { kind: 'answer', ...about(entry), ...days, unit: answerBy ? 'calendar' : 'working' };
    });

/** What was promised after a consultation and is not done. */
export const followUpsDue = (site: Site): Task[] =>
  held(site.entries.consultations).flatMap((entry) =>
    (entry.data.followUps ?? [])
      .filter(({ done }) => !done)
      .map(({ task, due }) => ({
        ...{ kind: 'follow-up', from: addDays(due, -FOLLOW_UP), due, unit: 'calendar' },
        ...about(entry, `：${task}`),
      })),
  );

/** What has to be looked at every half year and stands by itself; what a duty asks for, the ledger knows. */
export const dueChecks = (site: Site): Task[] =>
  collectionNames
    .flatMap((name) => held(entriesOf(site, name)))
    .flatMap((entry) => {
      const { checked, status, duty } = entry.data as { checked?: string; status?: string; duty?: string };
      if (!checked || duty !== undefined || status === 'ended') return [];
      const due = halfYearAfter(checked);
      return [{ kind: 'check', ...about(entry), from: due, due, unit: 'calendar' }];
    });

/** Publicity periods: what comes of them is to be said when they end. */
export const endingPublicity = (site: Site): Task[] =>
  held(site.entries.disclosures).flatMap((entry) => {
    const due = entry.data.publicity?.to;
    if (!due) return [];
    const days = { from: addDays(due, -PUBLICITY), due, until: addDays(due, PUBLICITY) };
    return [{ kind: 'publicity', ...about(entry), ...days, unit: 'calendar' }];
  });

const held = <E extends Entry>(entries: readonly E[]): E[] => entries.filter((entry) => !isWithdrawn(entry));

const about = (entry: Entry, also = '') => ({ title: `《${common(entry).title ?? ''}》${also}`, entry: entry.file });
