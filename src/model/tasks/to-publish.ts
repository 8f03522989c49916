import { collectionNames } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import type { Owed } from '../../record/obligation.ts';
import type { Task } from '../../record/task.ts';
import { shortDay } from '../../schema/beijing.ts';
import { periodDays, periodKind, periodWords } from '../../schema/period.ts';
import { common } from '../fields-in-common.ts';
import { entriesOf, findEntry, type Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';

/** Obligations that nothing has met yet, from the day after their period on. */
export function toPublish(site: Site, owed: readonly Owed[]): Task[] {
  const open = owed.filter(({ state, met }) => !met && (state.code === 'ahead' || state.code === 'overdue'));
  if (open.length === 0) return [];
  const street = site.entries.communities.find(({ data }) => data.level === 'street')?.id;
  const earlier = Map.groupBy(meeting(site), (entry) => seriesOf(dutyOf(entry), common(entry).community ?? street));
  return open.flatMap((one) => {
    const duty = findEntry(site, 'duties', one.duty) as Entry<'duties'> | undefined;
    if (!duty) return [];
    const community = findEntry(site, 'communities', one.community) as Entry<'communities'> | undefined;
    const { period, occurred } = one;
    const { since, within, title } = duty.data;
    const last = entryBefore(earlier.get(seriesOf(one.duty, one.community)) ?? [], period);
    const what = period ? periodWords(period) : occurred ? shortDay(occurred, site.now) : '';
    return [
      {
        kind: 'publish',
        title: `${community?.data.title ?? ''}${what}${title}`,
        from: period ? periodDays(period).end : (occurred ?? since),
        due: one.due,
        unit: within.unit,
        fill: {
          collection: last?.collection ?? 'disclosures',
          duty: one.duty,
          // What concerns the whole street names no community.
          ...(one.community !== street && { community: one.community }),
          ...{ period, occurred, last: last?.file },
        },
      },
    ];
  });
}

interface Meeting {
  duty?: string | undefined;
  period?: string | undefined;
}

/** The entries that are public and meet some duty, the newest of each collection first. */
const meeting = (site: Site): Entry[] =>
  collectionNames.flatMap((name) => entriesOf(site, name).filter((entry) => dutyOf(entry) && !isWithdrawn(entry)));

const dutyOf = (entry: Entry) => (entry.data as Meeting).duty;
const seriesOf = (duty = '', community = '') => `${duty},${community}`;

/** That of the nearest period before; of what has no periods, the newest. */
function entryBefore(entries: readonly Entry[], period: string | undefined): Entry | undefined {
  if (!period) return entries[0];
  const kind = periodKind(period);
  const periodIn = (entry: Entry) => (entry.data as Meeting).period ?? '';
  return entries
    .filter((entry) => periodIn(entry) !== '' && periodKind(periodIn(entry)) === kind && periodIn(entry) < period)
    .toSorted((a, b) => (periodIn(a) > periodIn(b) ? -1 : 1))[0];
}
