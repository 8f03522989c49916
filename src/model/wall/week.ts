import { datedNames, definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { addDays, beijingDay, weekday } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { common } from '../fields-in-common.ts';
import { entriesOf, type Site } from '../site.ts';
import { hasSheet } from './has-sheet.ts';
import { postedOf } from './postings.ts';
import { lastDay } from './sheet.ts';

/** What is due on the wall in the week of the site's day, Monday to Sunday. */
export interface WallWeek {
  from: string;
  to: string;
  /** What came out this week and was not put up, as far as was entered. */
  post: readonly Entry[];
  /** Whose term ends in it, or ended before, the first first. */
  takeDown: readonly { entry: Entry; until: string }[];
}

export const wallWeek = remembered((site: Site): WallWeek => {
  const today = beijingDay(site.now);
  const from = addDays(today, 1 - weekday(today));
  const to = addDays(from, 6);
  const post: Entry[] = [];
  const takeDown: { entry: Entry; until: string }[] = [];
  for (const entry of datedNames.flatMap((name) => entriesOf(site, name))) {
    const { published = '' } = common(entry);
    const until = lastDay(entry);
    const isNew = published >= from && published <= to;
    if (!isNew && until === undefined) continue;
    if (!hasSheet(site, entry) || definitionOf(entry.collection).folders !== 'year') continue;
    const posted = postedOf(site, entry);
    const hangs = posted.some((one) => one.to === undefined);
    if (isNew && posted.length === 0) post.push(entry);
    // Where nothing was entered, it is asked for in two weeks; what is known to hang is until it has come down.
    const isDue = until !== undefined && until <= to && (hangs || (posted.length === 0 && until >= addDays(from, -7)));
    if (isDue) takeDown.push({ entry, until });
  }
  return { from, to, post, takeDown: takeDown.toSorted((a, b) => (a.until < b.until ? -1 : 1)) };
});
