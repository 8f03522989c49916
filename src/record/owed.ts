import type { Duty } from '../collections/duties/schema.ts';
import { addDays, daysBetween } from '../schema/beijing.ts';
import type { Calendar } from '../schema/collection.ts';
import { periodDays } from '../schema/periods/period.ts';
import { missingElements } from './elements.ts';
import type { Evidence } from './evidence.ts';
import type { Obligation, ObligationState, Owed } from './obligation.ts';
import { counts, obligationsOf, type Raised } from './obligations.ts';

/** So many days before it ends, what will be owed of a period is known. */
export const AHEAD = 30;

interface Catalogue {
  duties: readonly { id: string; data: Duty }[];
  communities: readonly { id: string; data: { level: 'street' | 'community' } }[];
  evidence: readonly Evidence[];
  today: string;
  calendar: Calendar;
}

/** Everything that is owed by the catalogue on a day, or will be within the next 30, and how it stands; the earliest first. */
export function owedBy({ duties, communities, evidence, today, calendar }: Catalogue): Owed[] {
  const street = streetIn(communities);
  const until = addDays(today, AHEAD);
  const given = Map.groupBy(evidence, (one) => `${one.duty} ${one.community ?? street}`);
  const owed = duties.flatMap(({ id, data: duty }) =>
    bound(duty, communities).flatMap((community) => {
      const own = given.get(`${id} ${community}`) ?? [];
      const raised = obligationsOf({ id, duty, community, evidence: own, until, today, calendar });
      return raised.map((one) => stateOf(one, duty, today, calendar));
    }),
  );
  return owed.toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
}

/** The id under which the street owes; a board without an entry of its own for it has none. */
export const streetIn = (communities: Catalogue['communities']) =>
  communities.find(({ data }) => data.level === 'street')?.id ?? '';

/** Whom a duty binds: the street, the communities that it names, or all of them. */
export function bound(duty: Pick<Duty, 'level' | 'communities'>, communities: Catalogue['communities']): string[] {
  if (duty.level === 'street') return [streetIn(communities)];
  const all = communities.filter(({ data }) => data.level === 'community').map(({ id }) => id);
  return duty.communities ? all.filter((id) => duty.communities?.includes(id)) : all;
}

/** How an obligation stands on a day. */
function stateOf({ evidence, ...obligation }: Raised, duty: Duty, today: string, calendar: Calendar): Owed {
  const met = evidence.filter((one) => counts(one, today)).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
  const between = (from: string, to: string) =>
    duty.within.unit === 'working' && !obligation.looked
      ? calendar.workingDaysBetween(from, to)
      : daysBetween(from, to);
  const reason = reasonFor(obligation, duty);
  const { due } = obligation;
  const state = (): ObligationState => {
    if (reason !== undefined) return { code: 'exempt', reason };
    if (met) return met.day <= due ? { code: 'on-time' } : { code: 'late', days: between(due, met.day) };
    return today <= due ? { code: 'ahead' } : { code: 'overdue', days: between(due, today) };
  };
  return {
    ...obligation,
    state: state(),
    ...(met && { met: { entry: nameOf(met.entry), day: met.day } }),
    ...(!met && reason === undefined && withdrawnOf(evidence, today)),
    missing: met?.entry ? missingElements(met.entry, duty.elements) : [],
  };
}

const nameOf = (entry: Evidence['entry']) => entry && `${entry.collection}/${entry.id}`;

/** What met it and was withdrawn, the last of several; not that of which nothing may be shown. */
function withdrawnOf(evidence: readonly Evidence[], today: string): Pick<Owed, 'withdrawn'> {
  const [last] = evidence
    .flatMap(({ entry, day, withdrawn }) =>
      entry && withdrawn !== undefined && day <= withdrawn && withdrawn <= today
        ? [{ entry: `${entry.collection}/${entry.id}`, day: withdrawn }]
        : [],
    )
    .toSorted((a, b) => (a.day > b.day ? -1 : 1));
  return last ? { withdrawn: last } : {};
}

/** Why it does not apply: what the duty says of this community and of a period that holds this date. */
function reasonFor({ community, period, occurred }: Obligation, { notApplicable = [] }: Duty): string | undefined {
  return notApplicable.find((row) => {
    if (row.community !== undefined && row.community !== community) return false;
    if (row.period === undefined) return true;
    const { from, end } = periodDays(row.period);
    if (occurred !== undefined) return occurred >= from && occurred < end;
    if (period === undefined) return false;
    const own = periodDays(period);
    return own.from >= from && own.end <= end;
  })?.reason;
}
