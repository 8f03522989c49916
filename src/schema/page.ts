import type { Calendar } from './collection.ts';
import type { Language } from './language.ts';
import type { Schedule } from './schedule.ts';

/**
 * What the page of one entry is given, on the site as in the clerk's preview. Everything is plain data or a pure look-up:
 * a page asks for nothing itself, so equal props give equal HTML.
 */
export interface PageProps<D = unknown> {
  entry: { collection: string; id: string; data: D };
  body: PageBody;
  context: PageContext;
}

/** A rendered Markdown body. */
export interface PageBody {
  /** Safe HTML without an h1; empty when there is no body. */
  html: string;
  headings: readonly { id: string; text: string; depth: number }[];
  /** The addresses of clauses that are explained in plain words, by what they are called: 第三条. */
  clauses?: Readonly<Record<string, string>>;
}

export interface PageContext {
  /** The instant the page is true of. */
  now: string;
  /** Every status of this entry in time; for a withdrawn one the single phase 已撤回. */
  status: Schedule;
  /** The script this entry is written in. */
  language: Language;
  /** The way to this entry, without itself: 首页 › 居务公开 › 南巷社区. */
  crumbs: readonly { label: string; href: string }[];
  /** Who speaks where the entry itself names nobody: the committee of its community, or the street office. */
  issuer: string;
  /** 索引号, if it has one. */
  number?: string | undefined;
  /** SHA-256 of the entry's file, hex, of which the page prints the first sixteen digits; absent in the preview. */
  digest?: string | undefined;
  /** Absolute address of the page, for paper. */
  url: string;
  settings: {
    name: string;
    street: string;
    /** Whom to ring where no community is named. */
    hotline?: { name: string; phone: string } | undefined;
    /** All numbers of the board, among them those for what is urgent. */
    hotlines: readonly { name: string; phone: string; hours: string; kind?: string | undefined }[];
    /** The official system where volunteers sign up. */
    volunteerSystem?: string | undefined;
  };
  calendar: Calendar;
  /** Its file for people's own calendars, and the instant from which nothing in it is to come; undefined where it has no event. */
  events?: { href: string; over: string } | undefined;
  /** Address of an entry. */
  href(this: void, collection: string, id: string): string;
  /** An entry this one refers to; undefined when there is none residents may see. */
  lookup(this: void, collection: string, id: string): Referenced | undefined;
  /** Whose telephone number it is, as residents call them; undefined where nobody here knows. */
  ownerOf(this: void, phone: string): string | undefined;
  /** Safe HTML of a plain text of this entry, in which the documents it names are links. */
  cited(this: void, text: string): string;
  /** What is known of an uploaded file, by the path the entry holds: size in bytes, pixels of a picture. */
  media(this: void, path: string): Media | undefined;
  /** The entries of the same collection that it is tied to (`kin` of the collection), itself among them, newest first: earlier accounts, later editions. */
  kin: readonly Kin[];
}

export interface Referenced {
  title: string;
  /** The data of its collection's schema. */
  data: unknown;
  /** Every status of it in time. */
  status?: Schedule | undefined;
}

export interface Kin {
  id: string;
  data: unknown;
}

export interface Media {
  size: number;
  /** MIME type. */
  type: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** One entry in the part of a list that still runs. A collection may show it by more than its title. */
export interface ListItemProps<D = unknown> {
  row: {
    /** `<collection>/<id>` */
    entry: string;
    title: string;
    /** The script of the title, where it is not that of the site. */
    lang: Language | undefined;
    href: string;
    line: readonly string[];
    schedule: Schedule;
  };
  data: D;
  now: string;
}
