import type { Entry } from '../../collections/entry.ts';
import { ongoing } from '../../model/current.ts';
import { elderListed } from '../../model/elder/elder-list.ts';
import { elderEntries, elderHref, elderNames, elderTargets } from '../../model/elder/elder-pages.ts';
import { comingMeetings } from '../../model/follow/coming-meetings.ts';
import { ELDER_HREF, ELDER_SEARCH_HREF, hrefOf, listHref } from '../../model/links.ts';
import { entriesOf, type Site } from '../../model/site.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { digestOf } from '../digest.ts';

interface Keys {
  /** What stands around every page. */
  around: string;
  /** What a row may show of an entry. */
  stamp: (entry: Entry) => string;
  /** What the usual page of an entry is made of. */
  entryKey: (entry: Entry) => string;
}

/** The pages of 长者版. */
export function elderPages(site: Site, { around, stamp, entryKey }: Keys) {
  const whole = [
    ...['', 'calls/', 'about/', 'more/'].map((path) => ({ path: ELDER_HREF + path, key: around })),
    { path: ELDER_SEARCH_HREF, key: undefined },
  ];
  const lists = elderNames.map((name) => {
    const listed = elderListed(site, name);
    const running = ongoing(site).filter(({ entry }) => entry.collection === name);
    const key = digestOf(
      around,
      listed.map((entry) => `${entry.id} ${stamp(entry)}`).join(),
      String(entriesOf(site, name).length),
      running.map(({ entry }) => entry.id).join(),
      running.length > 0 ? beijingDay(site.now) : '',
      name === 'meetings' ? JSON.stringify(comingMeetings(site)) : '',
    );
    return { path: elderHref(listHref(name)), key };
  });
  const entries = [...elderEntries(site)].map((entry) => ({
    path: elderHref(hrefOf(entry)),
    key: digestOf(entryKey(entry), elderTargets(site, entry).join()),
    entry,
  }));
  return [...whole, ...lists, ...entries];
}
