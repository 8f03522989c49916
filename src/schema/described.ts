import type * as z from 'zod';
import type { openingHours } from './opening.ts';
import type { StatusCode } from './schedule.ts';

/** A thing in the words of schema.org, for machines; what is not known is left out, never guessed. */
export interface Thing {
  '@type': string;
  [property: string]: Described;
}
type Described = string | number | boolean | Thing | readonly (string | Thing)[] | undefined;

/** What an entry is described with beside its own data. */
export interface Around {
  /** Absolute address of its page. */
  url: string;
  /** Who speaks in it. */
  issuer: Thing;
  /** The community or the street that it is about. */
  area: Thing;
  /** It as a text: what it is called, when it came out, who wrote it. */
  article: Thing;
  /** Its status at the instant of the page. */
  status: StatusCode | undefined;
  /** A registered place, by its id. */
  place(this: void, id: string | undefined): Thing | undefined;
  /** What an entry of the board holds, undefined if there is none. */
  dataOf(this: void, collection: string, id: string): unknown;
  /** Absolute address of an entry, undefined if there is none. */
  urlOf(this: void, collection: string, id: string): string | undefined;
}

const DAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** Weekly hours. What holds with a reservation says it: 只有大厅. */
export const hoursDescribed = (hours: z.output<typeof openingHours> = []): Thing[] | undefined =>
  someOf(
    hours.map(({ days, from, to, note }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.flatMap((day) => DAYS[day] ?? []),
      opens: from,
      closes: to,
      description: note,
    })),
  );

export const areaDescribed = (name: string): Thing => ({ '@type': 'AdministrativeArea', name });

/** Nothing where there is none of it. */
export const someOf = <T>(all: readonly T[]): T[] | undefined => (all.length > 0 ? [...all] : undefined);
