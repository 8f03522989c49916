import type { Entry } from '../collections/entry.ts';
import { endOfDay, instantMs } from '../schema/beijing.ts';
import { remembered } from '../schema/remembered.ts';

interface Named {
  named?: { list?: string; files?: readonly { title: string; file: string }[]; until: string };
}

/** The last day on which residents may read the names that a text holds in its fields; undefined where there are none. */
export const namesUntil = (data: object): string | undefined => (data as Named).named?.until;

/** The names that a text shows, as one string; empty where there are none, or where they have left. */
export function namesIn(data: object): string {
  const { list = '', files = [] } = (data as Named).named ?? {};
  return [list, ...files.map(({ title, file }) => `${title} ${file}`)].join('\n');
}

/** The milliseconds since 1970 at which the names leave. */
export const namesLeaveAt = remembered(({ data }: Pick<Entry, 'data'>): number | undefined => {
  const until = namesUntil(data);
  return until === undefined ? undefined : instantMs(endOfDay(until));
});

/** An entry as residents may read it at a moment in milliseconds: once their day has passed, without its names. */
export function withoutPastNames<E extends Entry>(entry: E, moment: number): E {
  const leave = namesLeaveAt(entry);
  return leave === undefined || leave > moment ? entry : (emptied(entry) as E);
}

const emptied = remembered((entry: Entry): Entry => {
  const data = { ...entry.data, named: { until: namesUntil(entry.data) } };
  return { ...entry, data: data as Entry['data'], namesLeft: true };
});

/** What everything that is made of an entry goes by: its file, and whether the names in it have left. */
export const versionOf = ({ digest, namesLeft }: Pick<Entry, 'digest' | 'namesLeft'>): string =>
  namesLeft ? `${digest} without names` : digest;
