import type { Duty } from '../collections/duties/schema.ts';
import { addDays } from '../schema/beijing.ts';
import type { Calendar } from '../schema/collection.ts';
import { nextPeriod, periodDays, periodOf, type PeriodKind } from '../schema/periods/period.ts';
import { hasAccounts, type Evidence } from './evidence.ts';
import { halfYearAfter } from './half-year.ts';
import type { Obligation } from './obligation.ts';

/** An obligation with what meets it: several entries may, the first of them counts. */
export interface Raised extends Obligation {
  evidence: readonly Evidence[];
}

interface Raising {
  id: string;
  duty: Duty;
  /** The community or the street that owes it. */
  community: string;
  /** Every entry that names the duty and this community. */
  evidence: readonly Evidence[];
  /** Until which day dates are looked for. */
  until: string;
  /** The day for which it is asked. */
  today: string;
  calendar: Calendar;
}

/** What is owed by one item of the catalogue and one community: its dates, whether they were kept or not. */
export function obligationsOf(raising: Raising): Raised[] {
  const { frequency } = raising.duty;
  if (frequency === 'event') return onEvents(raising);
  return frequency === 'standing' ? always(raising) : byPeriods(raising, frequency);
}

/** A date for each period that ends while the duty holds. */
function byPeriods({ id, duty, community, evidence, until, calendar }: Raising, kind: PeriodKind): Raised[] {
  const raised: Raised[] = [];
  const given = Map.groupBy(evidence, ({ period }) => period);
  for (const { period, end } of periodsEnding(kind, duty.since, earliest(until, duty.until))) {
    const due = dueAfter(end, duty, calendar);
    const own = (given.get(period) ?? []).flatMap((one) => countedFrom(one, end) ?? []);
    raised.push({ duty: id, community, period, due, evidence: own });
  }
  return raised;
}

/**
 * Nobody can account for days to come: accounts that came out before the last day of its period counts from the first day, that one
 * or later, on which it was looked over or rewritten.
 */
function countedFrom(one: Evidence, end: string): Evidence | undefined {
  if (one.day >= end || !hasAccounts(one.entry)) return one;
  const [day] = [...one.looks, ...one.rewritten].filter((look) => look >= end).toSorted();
  return day === undefined ? undefined : { ...one, day };
}

/** Periods whose last day lies from `since` to `until`, both included, and that day. */
function periodsEnding(kind: PeriodKind, since: string, until: string): { period: string; end: string }[] {
  const periods: { period: string; end: string }[] = [];
  for (let period = periodOf(since, kind); ; period = nextPeriod(period)) {
    const end = addDays(periodDays(period).end, -1);
    if (end > until) return periods;
    periods.push({ period, end });
  }
}

/** A date for each entry that says on which day it happened; when all of one day were withdrawn, that day is still owed. */
function onEvents({ id, duty, community, evidence, today, calendar }: Raising): Raised[] {
  const happened = evidence.filter(
    ({ occurred = '' }) => occurred >= duty.since && occurred <= earliest(today, duty.until),
  );
  return [...Map.groupBy(happened, ({ occurred }) => occurred!)].flatMap(([occurred, own]) => {
    const due = dueAfter(occurred, duty, calendar);
    const standing = own.filter((one) => counts(one, today));
    const each = standing.length > 0 ? standing.map((one) => [one]) : [own];
    return each.map((some) => ({ duty: id, community, occurred, due, evidence: some }));
  });
}

/** An entry from the beginning on, and half a year after each look the next one. */
function always({ id, duty, community, evidence, until, today, calendar }: Raising): Raised[] {
  const own = { duty: id, community };
  if (duty.since > earliest(until, duty.until)) return [];
  const first = { ...own, due: dueAfter(duty.since, duty, calendar), evidence };
  const looks = evidence.filter((one) => counts(one, today)).flatMap((one) => one.looks);
  const looked = looks
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  if (looked === undefined || (duty.until ?? today) < today) return [first];
  return [first, { ...own, looked, due: halfYearAfter(looked), evidence: [] }];
}

/** Whether it counts on a day: it is out, and not yet withdrawn. */
export const counts = ({ day, withdrawn }: Evidence, today: string) =>
  day <= today && (withdrawn === undefined || withdrawn > today);

const dueAfter = (day: string, { within: { days, unit } }: Duty, calendar: Calendar) =>
  unit === 'working' ? calendar.workingDaysAfter(day, days) : addDays(day, days);

const earliest = (day: string, other: string | undefined) => (other !== undefined && other < day ? other : day);
