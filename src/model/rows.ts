import { definitionOf } from '../collections/index.ts';
import { isOwn } from '../collections/services/served-hours.ts';
import type { Entry } from '../collections/entry.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { foreign, type Language } from '../schema/language.ts';
import { beijingDay } from '../schema/beijing.ts';
import { statusAt, type Schedule } from '../schema/schedule.ts';
import { common, majorChange } from './fields-in-common.ts';
import { hrefOf } from './links.ts';
import { servedAt } from './places/served-at.ts';
import { communityOf, type Site } from './site.ts';
import { scheduleOf } from './status.ts';

/** One line of a register, in plain props for the components. */
export interface Row {
  /** `<collection>/<id>` */
  entry: string;
  href: string;
  title: string;
  /** The script of the title, where it is not that of the site. */
  lang: Language | undefined;
  day: string | undefined;
  /** What stands under the title: kind, community, number. */
  line: readonly string[];
  schedule: Schedule;
  /** When a place or a service is open: its row says so instead of the day it was published. */
  hours?: readonly OpeningPeriod[] | undefined;
  /** Whether these are the hours of a service that its place does not share. */
  served?: boolean | undefined;
  /** The last major correction. */
  change: { date: string; note: string } | undefined;
  withdrawn: { date: string; reason: string } | undefined;
}

export function rowOf(site: Site, entry: Entry, { withColumn = false } = {}): Row {
  const { title = '', published, withdrawn } = common(entry);
  const { starts } = entry.data as { starts?: string };
  const definition = definitionOf(entry.collection);
  const where = communityOf(site, entry)?.data.title;
  const own = definition.line?.(entry.data) ?? [];
  const line = withColumn ? [definition.label, ...own.slice(0, 1)] : own;
  return {
    entry: `${entry.collection}/${entry.id}`,
    href: hrefOf(entry),
    title,
    lang: foreign(entry.language),
    // An alert is of the day on which it is put up.
    day: published ?? (starts === undefined ? undefined : beijingDay(starts)),
    line: [...line, ...(where ? [where] : [])],
    schedule: scheduleOf(entry, site),
    change: withdrawn ? undefined : majorChange(entry),
    withdrawn,
  };
}

/** Of what is there to go to one asks whether it is open, not when it came out. */
export function openState(site: Site, entry: Entry): Pick<Row, 'hours' | 'served'> & { day?: undefined } {
  if (entry.collection === 'places') return { hours: (entry as Entry<'places'>).data.hours, day: undefined };
  if (entry.collection !== 'services') return {};
  const service = entry as Entry<'services'>;
  if (service.data.status !== 'open') return { hours: [], day: undefined };
  const { hours, main } = servedAt(site, service);
  return { hours, served: isOwn(hours, main), day: undefined };
}

interface OpeningPeriod {
  days: readonly string[];
  from: string;
  to: string;
  note?: string | undefined;
}

export interface RowGroup {
  /** A month `2026-10`, or the value of a choice. */
  key: string;
  label: string;
  rows: Row[];
}

/** The rows of a list under its headings: months, what is still to be heeded and what is over, or the choices of a field in their order. */
export function groupRows(site: Site, entries: readonly Entry[]): RowGroup[] {
  const [first] = entries;
  if (!first) return [];
  const { grouping } = definitionOf(first.collection);
  if (grouping === 'month') {
    const monthOf = (entry: Entry) => (common(entry).published ?? '').slice(0, 7);
    return groupsBy(site, entries, monthOf, (key) => `${key.slice(0, 4)}年${Number(key.slice(5))}月`);
  }
  if (grouping === 'course') {
    const courseOf = (entry: Entry) =>
      statusAt(scheduleOf(entry, site), site.now)?.code === 'closed' ? '已经过去' : '现在和接下来';
    return groupsBy(site, entries, courseOf, (key) => key);
  }
  const { field } = grouping;
  return groupsBy(
    site,
    entries,
    (entry) => choiceOf(entry, field),
    (key) => labelOf(first, field, key),
  ).toSorted((a, b) => placeOf(first, field, a.key) - placeOf(first, field, b.key));
}

function groupsBy(
  site: Site,
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  labelled: (key: string) => string,
): RowGroup[] {
  return [...Map.groupBy(entries, keyOf)].map(([key, own]) => ({
    key,
    label: labelled(key),
    rows: own.map((entry) => ({ ...rowOf(site, entry), ...openState(site, entry) })),
  }));
}

const choiceOf = (entry: Entry, field: string) =>
  (entry.data as unknown as Readonly<Record<string, string>>)[field] ?? '';

const optionsOf = ({ collection }: Entry, field: string): Readonly<Record<string, string>> =>
  fieldsOf(definitionOf(collection).schema.shape).find(({ name }) => name === field)?.options ?? {};

const labelOf = (entry: Entry, field: string, value: string): string => optionsOf(entry, field)[value] ?? value;

/** In the order in which its field names the choices. */
const placeOf = (entry: Entry, field: string, value: string): number =>
  Object.keys(optionsOf(entry, field)).indexOf(value);
