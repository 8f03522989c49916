import type * as z from 'zod';
import type { CalendarEvent } from './periods/calendar-event.ts';
import type { Around, Thing } from './described.ts';
import type { Schedule, StatusCode } from './schedule.ts';

/** Every collection can be listed by title. */
export type EntrySchema = z.ZodObject<{ title: z.ZodType<string | undefined> } & z.ZodRawShape>;

/** Rules of time that need the year's holidays, which only settings know. */
export interface Calendar {
  /** The `count`-th working day after `day`. */
  workingDaysAfter(this: void, day: string, count: number): string;
  /** How many working days there are after `from` until the end of `to`; 0 when that is not later. */
  workingDaysBetween(this: void, from: string, to: string): number;
  /** Whether the holidays of a year, `2026`, are known. Where they are not, its weeks are taken as plain ones. */
  knows(this: void, year: string): boolean;
}

/** A field whose values residents filter a list by. */
export interface Facet {
  /** A choice, reference or period of the schema, `status`, or `when`: on which days its events are that are still to come. */
  field: string;
  label: string;
  /** ASCII words for values that are Chinese themselves, since addresses are ASCII. */
  slugs?: Readonly<Record<string, string>>;
}

/** A part of an entry that has an address of its own on its page, to which search results lead. */
export interface Part {
  id: string;
  title: string;
  text: string;
}

export interface Reviewed<D> {
  id: string;
  data: D;
}

/** A warning about one value of one entry. */
export interface Remark {
  id: string;
  path: readonly (string | number)[];
  message: string;
}

export interface Definition<N extends string = string, S extends EntrySchema = EntrySchema> {
  /** Folder under content/, part of addresses, key everywhere. */
  name: N;
  /** The column's Chinese name. */
  label: string;
  /** One entry of it, as in 新建…. */
  singular: string;
  /** Two characters for the bar at the foot of a phone. */
  short: string;
  /** What its entries are counted by; 件 where it says nothing. */
  counter?: string;
  /** Name of its icon in the stroke set. */
  icon: string;
  /** What residents find here, in one sentence. */
  lead: string;
  schema: S;
  body: {
    label: string;
    hint?: string;
    /** Paragraphs get numbers that can be cited. */
    numbered?: boolean;
  };
  /** Where new files go: in a folder for their year, or all in one. */
  folders: 'year' | 'flat';
  /** Where the column stands: among the main ones, only in the full menu, or nowhere (it is shown inside other pages). */
  menu: 'main' | 'more' | 'none';
  facets: readonly Facet[];
  /** The choice that says what an entry is about; search is narrowed by it. */
  category?: string;
  /** Values of the status that lists are filtered by, and their names. */
  statuses?: Partial<Record<StatusCode, string>>;
  /** Lists are ordered by day under months, by whether their matter is over, or stand in groups by a choice. */
  grouping: 'month' | 'course' | { field: string };
  /** The optional fields that its form shows at once; others are folded until they are filled. */
  shown?: readonly string[];
  /** How the clerk's list names an entry. Decap template. */
  summary: string;
  /** What stands under the title in a list, beside the community. */
  line?(this: void, data: z.output<S>): readonly string[];
  /** Who published it. */
  issuer?(this: void, data: z.output<S>): string | undefined;
  /** What of its fields people look for by itself: the items of a register, the resolutions of a meeting. */
  parts?(this: void, data: z.output<S>): readonly Part[];
  /** What it is to machines; where this says nothing, a dated entry is an article and others are nothing. */
  described?(this: void, data: z.output<S>, around: Around): readonly Thing[];
  /** Its number in official papers. */
  number?(this: void, data: z.output<S>): string | undefined;
  /** `replacedFrom` is the day from which another entry replaces this one, null from the beginning. */
  status?(this: void, data: z.output<S>, calendar: Calendar, replacedFrom?: string | null): Schedule;
  /**
   * Marks by which entries are tied to each other: those with one in common, and in turn those tied to them. A page is
   * told of these entries of its collection and of no others.
   */
  kin?(this: void, entry: Reviewed<z.output<S>>): readonly string[];
  /** It tells of what was, which holds for good, whatever became of it; a call or a rule is over one day. */
  record?: true;
  /** It tells what was done with other entries, which stays true when those are gone: it does not hold them, and is kept. */
  outlives?: true;
  /** Its titles name kinds of notices: whoever searches for one wants the notices themselves, which come first. */
  catalogue?: true;
  /**
   * What deserves a second look though every single file is valid. Sees all entries of the collection at once, or the one
   * in a form, on the day it is saved.
   */
  review?(this: void, entries: readonly Reviewed<z.output<S>>[], today?: string): Remark[];
  /** What clauses of the body mean in plain words, by how people call them: 第三条, 二、（一）; and the field that says it. */
  explains?: { field: string; in(this: void, data: z.output<S>): readonly { clause: string; text: string }[] };
  /** What of it people put into their calendars. */
  events?(this: void, data: z.output<S>): readonly CalendarEvent[];
  /** The day or instant until which a resident can still take part, and what ends then, as it is said at `now`. */
  deadline?(this: void, data: z.output<S>, now: string): { until: string; note: string } | undefined;
}

/** The field by which lists name an entry: its title, or what its `summary` says first instead. */
export const namingField = ({ summary }: Pick<Definition, 'summary'>): string =>
  /\{\{(?:fields\.)?(\w+)\}\}/.exec(summary)?.[1] ?? 'title';

/** States a definition once, keeping its exact types. */
export const defineCollection = <const N extends string, const S extends EntrySchema>(definition: Definition<N, S>) =>
  definition;
