import { definitionOf } from '../collections/index.ts';
import type { Ongoing } from './current.ts';
import { common } from './fields-in-common.ts';
import { rowOf, type Row } from './rows.ts';
import { communityOf, type Site } from './site.ts';

export interface DueEntry {
  entry: string;
  title: string;
  lang: Row['lang'];
  href: string;
  until: string;
  line: readonly string[];
  schedule: Row['schedule'];
  of: string | undefined;
  /** Only for who lives there. */
  only?: boolean;
}

/** A row of what still runs: the kind of thing, whose it is, and what ends when. */
export function dueOf(site: Site, { entry, until, note }: Ongoing, { withColumn = false } = {}): DueEntry {
  const { title, lang, href, schedule } = rowOf(site, entry);
  const place = communityOf(site, entry)?.data.title ?? site.settings.street;
  return {
    entry: `${entry.collection}/${entry.id}`,
    title,
    lang,
    href,
    until,
    line: [...(withColumn ? [definitionOf(entry.collection).label] : []), place, note],
    // While it simply runs, the days left say so; only what is out of the ordinary is marked.
    schedule: schedule.filter(({ code }) => code === 'soon' || code === 'closed'),
    of: common(entry).community,
  };
}
