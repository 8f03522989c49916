import { datedNames, definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { beijingDay, daysBetween, instantMs } from '../schema/beijing.ts';
import { remembered } from '../schema/remembered.ts';
import { common } from './fields-in-common.ts';
import { newestOf } from './publication-time.ts';
import { entriesOf, momentOf, type Site } from './site.ts';
import { isWithdrawn, statusOf } from './status.ts';

export interface Ongoing {
  entry: Entry;
  /** Day or instant until which one can take part. */
  until: string;
  note: string;
  /** Calendar days left; 0 on the last day. */
  daysLeft: number;
}

/** What a resident can still take part in, the most pressing first. */
export const ongoing = remembered((site: Site): readonly Ongoing[] => {
  const today = beijingDay(site.now);
  return datedNames
    .flatMap((name) => {
      const { deadline } = definitionOf(name);
      const open = deadline ? entriesOf(site, name).filter((entry) => isOpen(site, entry)) : [];
      return open.flatMap((entry) => {
        const ends = deadline?.(entry.data, site.now);
        return ends ? [{ entry, ...ends, daysLeft: daysBetween(today, beijingDay(ends.until)) }] : [];
      });
    })
    .filter(({ daysLeft }) => daysLeft >= 0)
    .toSorted((a, b) => instantMs(a.until) - instantMs(b.until));
});

const isOpen = (site: Site, entry: Entry) =>
  ['open', 'soon'].includes(statusOf(entry, site)?.code ?? '') && !isWithdrawn(entry);

/** The newest entries of all dated columns, one list. */
export const newest = (site: Site, count: number): Entry[] =>
  newestOf(
    datedNames.map((name) => entriesOf(site, name)),
    count,
  );

/** How much was made public for a community this month. */
export const countThisMonth = (site: Site, community: string): number => countsThisMonth(site).get(community) ?? 0;

const countsThisMonth = remembered((site: Site): ReadonlyMap<string, number> => {
  const month = beijingDay(site.now).slice(0, 7);
  const counts = new Map<string, number>();
  for (const name of datedNames) {
    for (const entry of entriesOf(site, name)) {
      const { community, published } = common(entry);
      if (community && published?.startsWith(month)) counts.set(community, (counts.get(community) ?? 0) + 1);
    }
  }
  return counts;
});

/** Alerts in force or soon to be, the gravest first: the page carries them, and the browser shows each in its time. */
export const alertsToCome = remembered((site: Site): readonly Entry<'alerts'>[] => {
  const now = momentOf(site);
  const week = 7 * 24 * 3_600_000;
  return site.entries.alerts
    .filter(({ data }) => instantMs(data.ends) > now && instantMs(data.starts) < now + week)
    .toSorted(graver);
});

const WEIGHT = { emergency: 0, warning: 1, notice: 2 };
const graver = (a: Entry<'alerts'>, b: Entry<'alerts'>) => WEIGHT[a.data.level] - WEIGHT[b.data.level];

/** Every alert: what holds or is still to come, the gravest and then the next first; after it what is over, the newest first. */
export const alertsInCourse = remembered((site: Site): readonly Entry<'alerts'>[] => {
  const starts = ({ data }: Entry<'alerts'>) => instantMs(data.starts);
  const { past = [], ahead = [] } = Object.groupBy(site.entries.alerts, ({ data }) =>
    instantMs(data.ends) > momentOf(site) ? 'ahead' : 'past',
  );
  return [
    ...ahead.toSorted((a, b) => graver(a, b) || starts(a) - starts(b)),
    ...past.toSorted((a, b) => starts(b) - starts(a)),
  ];
});
