import type * as z from 'zod';
import type { openingHours } from '../../schema/opening.ts';

type Hours = z.output<typeof openingHours>;
type Row = Hours[number];

/** A place, as far as its hours are concerned. */
export interface Window {
  title: string;
  address: string;
  phones?: readonly string[] | undefined;
  hours?: Hours | undefined;
}

export interface Served<P extends Window> {
  /** The week of the service as it can be kept: its own rows, at hours at which one of its places is open. */
  week: Hours;
  /** When it is done at `main`; where no single place has all its hours, every row names its place. */
  hours: Hours;
  /** The first place at which it is done whenever it is done at all. */
  main?: P | undefined;
  /** When it is done at each of its places. */
  at: readonly { place: P; hours: Hours }[];
}

/** What is done, as far as hours are concerned: by which name, and when by its own. */
export interface Matter {
  title: string;
  hours?: Hours | undefined;
}

/** 只有大厅: hours that hold at one place alone. */
const ONLY = /^(?:只有|仅限?|只在|限)(.+?)(?:开门|开|办理?|值班)?$/;
/** 只办犬只登记: hours of a place for some matters alone. */
const FOR_SOME = /^(?:只|仅|限|仅限)(?:能|可)?办理?(.+)$/;

/** When and where a service is done: at a place only while both have their hours. What is not known of a place is not counted against it. */
export function servedHours<P extends Window>(matter: Matter, places: readonly P[]): Served<P> {
  const own = matter.hours;
  const at = places.map((place) => ({ place, hours: hoursAt(matter, place, places) }));
  const main = at.find(({ hours }) => hours.length > 0 && at.every((other) => covers(hours, other.hours)));
  return {
    week: places.length === 0 ? (own ?? []) : weekOf(matter, places),
    hours: places.length === 0 ? (own ?? []) : (main?.hours ?? at.flatMap(named)),
    main: main?.place,
    at,
  };
}

/** Whether the hours of a service are not simply those of its place: one may be open while the other is not. */
export const isOwn = (hours: Hours, place: Window | undefined): boolean =>
  place?.hours === undefined || !(covers(hours, place.hours) && covers(place.hours, hours));

/** Days on which a service says it is open though none of its places is, or not for so long: rows of its own hours. */
export const hoursNobodyKeeps = (
  { title, hours = [] }: Matter,
  places: readonly Window[],
): { index: number; days: Row['days'] }[] =>
  places.length === 0
    ? []
    : hours.flatMap((row, index) => {
        const kept = weekOf({ title, hours: [row] }, places);
        const days = row.days.filter((day) => !covers(kept, [{ ...row, days: [day] }]));
        return days.length > 0 ? [{ index, days }] : [];
      });

/**
 * A number that the steps tell one to ring is rung first, then the place that is said to be open: at another's number nobody
 * may be there.
 */
export function phonesFirst(
  phones: readonly string[],
  main: Window | undefined,
  steps: readonly string[],
): readonly string[] {
  const there = main?.phones ?? [];
  const known = phones.find((phone) => there.includes(phone));
  return [
    ...new Set(
      [phones.filter((phone) => steps.some((step) => step.includes(phone))), known ?? there[0] ?? [], phones].flat(),
    ),
  ];
}

/** The matters that a place says it does at these hours alone: none where it does all. */
export const mattersOf = ({ note = '' }: Row): string[] =>
  (FOR_SOME.exec(plain(note))?.[1] ?? '').split(/[、，,；和及/]/).filter(Boolean);

/** Whether a service is done at such hours; a place that keeps them for other matters is closed to it. */
export const isAmong = (title: string, matters: readonly string[]): boolean =>
  matters.length === 0 || matters.some((one) => plain(title).includes(one));

/** What is not for a place alone, or for this one; the place's own note stands where the service has none. */
function hoursAt({ title, hours: own }: Matter, place: Window, places: readonly Window[]): Hours {
  const here = (place.hours ?? []).flatMap((row) => {
    const matters = mattersOf(row);
    if (!isAmong(title, matters)) return [];
    // To whom does just that it says nothing.
    return [matters.length > 0 ? { ...row, note: undefined } : row];
  });
  if (!own || own.length === 0) return here;
  return own.flatMap((row) => {
    const named = placesNamed(row.note, places);
    if (named.length > 0 && !named.includes(place)) return [];
    const { note, ...plain } = row;
    const kept = named.length > 0 || note === undefined ? plain : row;
    if ((place.hours ?? []).length === 0) return [kept];
    return here.flatMap((there) => shared(kept, there));
  });
}

function shared(row: Row, there: Row): Row[] {
  const days = row.days.filter((day) => there.days.includes(day));
  const from = row.from > there.from ? row.from : there.from;
  const to = row.to < there.to ? row.to : there.to;
  const note = row.note ?? there.note;
  return days.length > 0 && from < to ? [{ days, from, to, ...(note !== undefined && { note }) }] : [];
}

const placesNamed = (note: string | undefined, places: readonly Window[]): Window[] => {
  const name = plain(ONLY.exec(note ?? '')?.[1] ?? '');
  return name === ''
    ? []
    : places.filter((one) => plain(one.title).includes(name) || plain(one.address).includes(name));
};
const plain = (text: string) => text.replaceAll(/\s/g, '');

const named = ({ place, hours }: { place: Window; hours: Hours }): Hours =>
  hours.map((row) => ({ ...row, note: [`在${place.title}`, row.note].filter(Boolean).join('，') }));

/** The rows of the service, as long as somebody is there; days that end up with the same hours share a row. */
function weekOf({ title, hours: own }: Matter, places: readonly Window[]): Hours {
  if (!own || own.length === 0) return servedOnly({ title }, places);
  return own.flatMap((row) => {
    const open = places.flatMap((place) => hoursAt({ title, hours: [row] }, place, places));
    const byTime = Map.groupBy(
      row.days.flatMap((day) => joined(open, day).map((span) => ({ day, span }))),
      ({ span }) => span.join(),
    );
    return [...byTime.values()].map((all): Row => {
      const [from, to] = all[0]!.span;
      return { ...row, days: all.map(({ day }) => day), from, to };
    });
  });
}

/** Several places may each have hours of their own: those of one are not those of the service. */
const servedOnly = (matter: Matter, [only, another]: readonly Window[]): Hours =>
  only && !another ? hoursAt(matter, only, [only]) : [];

/** Whether whatever is open by `rows` is open by `hours`. */
export const covers = (hours: Hours, rows: Hours): boolean =>
  rows.every((row) =>
    row.days.every((day) => joined(hours, day).some(([from, to]) => from <= row.from && row.to <= to)),
  );

/** The hours of one day, those that meet as one. */
function joined(hours: Hours, day: Row['days'][number]): [from: string, to: string][] {
  const spans: [string, string][] = [];
  const own = hours.filter(({ days }) => days.includes(day)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const { from, to } of own) {
    const last = spans.at(-1);
    if (last && from <= last[1]) last[1] = to > last[1] ? to : last[1];
    else spans.push([from, to]);
  }
  return spans;
}
