import { collectionNames, definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { beijingDay, daysBetween, instantMs } from '../schema/beijing.ts';
import { newestFirst } from './publication-time.ts';
import { common } from './fields-in-common.ts';
import { entriesOf, type Site } from './site.ts';
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
export function ongoing(site: Site): Ongoing[] {
  const today = beijingDay(site.now);
  return openEntries(site)
    .flatMap((entry) => {
      const deadline = definitionOf(entry.collection).deadline?.(entry.data, site.now);
      return deadline ? [{ entry, ...deadline, daysLeft: daysBetween(today, beijingDay(deadline.until)) }] : [];
    })
    .filter(({ daysLeft }) => daysLeft >= 0)
    .toSorted((a, b) => instantMs(a.until) - instantMs(b.until));
}

/** The newest entries of all main columns, one list. */
export function newest(site: Site, count: number): Entry[] {
  return mainNames
    .flatMap((name) => entriesOf(site, name).slice(0, count))
    .toSorted(newestFirst)
    .slice(0, count);
}

/** How much was made public for a community this month. */
export function countThisMonth(site: Site, community: string): number {
  const month = beijingDay(site.now).slice(0, 7);
  return mainNames
    .flatMap((name) => entriesOf(site, name))
    .filter((entry) => common(entry).community === community && common(entry).published?.startsWith(month)).length;
}

/** Alerts in force or soon to be, the gravest first: the page carries them, and the browser shows each in its time. */
export function alertsToCome(site: Site): Entry<'alerts'>[] {
  const now = instantMs(site.now);
  const week = 7 * 24 * 3_600_000;
  const weight = { emergency: 0, warning: 1, notice: 2 };
  return site.entries.alerts
    .filter(({ data }) => instantMs(data.ends) > now && instantMs(data.starts) < now + week)
    .toSorted((a, b) => weight[a.data.level] - weight[b.data.level]);
}

export const mainNames = collectionNames.filter((name) => definitionOf(name).menu === 'main');

const openEntries = (site: Site) =>
  mainNames
    .flatMap((name) => entriesOf(site, name))
    .filter((entry) => ['open', 'soon'].includes(statusOf(entry, site)?.code ?? '') && !isWithdrawn(entry));
