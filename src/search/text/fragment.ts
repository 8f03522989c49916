import type { Schedule } from '../../schema/schedule.ts';

/** What a result shows of an entry, but for its text. */
export interface Card {
  url: string;
  title: string;
  /** What it answers to beside its title. */
  also?: readonly string[];
  summary?: string;
  /** `zh-Hant` where the entry is written so. */
  lang?: string;
  /** Name of its column, in words. */
  type: string;
  community?: string;
  date?: string;
  line?: string;
  /** Its status is worked out when it is shown. */
  schedule?: Schedule;
  /** With whose they are, where there are several and it is known. */
  phones?: readonly Phone[];
  /** Weekly opening hours, `days` by the first three letters of their English names. */
  hours?: readonly Hours[];
  /** End of a term for residents, a day or an instant. */
  until?: string;
}

/** A card, and the entry's text, or of a long text the part with the words. */
export interface Fragment extends Card {
  sections: readonly Section[];
}

export interface Section {
  /** Address of the heading, or of a numbered paragraph, within the page. */
  id?: string;
  heading?: string;
  /** Not prose but what stands in the fields: shown only where no prose holds the words. */
  facts?: true;
  text: string;
}

export interface Phone {
  number: string;
  at?: string;
}

export interface Hours {
  days: readonly string[];
  from: string;
  to: string;
  note?: string | undefined;
}
