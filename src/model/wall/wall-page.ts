import { foreign, type Language } from '../../schema/language.ts';
import type { Entry } from '../../collections/entry.ts';
import { wallHref } from '../links.ts';
import { rowOf } from '../rows.ts';
import type { Site } from '../site.ts';
import { sheetKind } from './sheet.ts';
import { wallWeek } from './week.ts';

interface WallRow {
  /** Of its sheet. */
  href: string;
  title: string;
  lang: Language | undefined;
  /** The day on which it came out, or has to come down. */
  day: string | undefined;
  line: readonly string[];
}

/** What `/wall/` shows, in plain props: the key of the page is made of all of it. */
export interface WallPage {
  from: string;
  to: string;
  post: readonly WallRow[];
  takeDown: readonly WallRow[];
  boards: readonly { href: string; title: string }[];
  communities: readonly { href: string; title: string }[];
}

export function wallPage(site: Site): WallPage {
  const { from, to, post, takeDown } = wallWeek(site);
  const named = (entry: Entry) => ({ href: wallHref(entry), title: entry.data.title ?? entry.id });
  return {
    ...{ from, to },
    post: post.map((entry) => wallRow(site, entry)),
    takeDown: takeDown.map(({ entry, until }) => ({ ...wallRow(site, entry), day: until })),
    boards: site.entries.places.filter((entry) => sheetKind(entry) === 'board').map(named),
    communities: site.entries.communities.filter(({ data }) => data.level === 'community').map(named),
  };
}

function wallRow(site: Site, entry: Entry): WallRow {
  const { title, day, line } = rowOf(site, entry, { withColumn: true });
  return { href: wallHref(entry), title, lang: foreign(entry.language), day, line };
}
