import type { Entry } from '../collections/entry.ts';
import { entryHistory, type EntryHistory } from './record/entry-history.ts';
import { besideLedger, type BesideLedger } from './ledger/beside-ledger.ts';
import { askedAbout, type Asked } from './record/asked.ts';
import { citedBy, type CitedBy } from './record/cited-by.ts';
import { spendingOn, type ProjectSpending } from './record/project-spending.ts';
import type { Site } from './site.ts';
import { standardsOf, type Standard } from './standards.ts';
import { hangingOn, postedOf, type Hanging, type Posted } from './wall/postings.ts';

/**
 * What the site tells of an entry beside its page: only what the board knows as a whole, so that the clerk's preview, which
 * does not, shows the page without it. Plain data, and small: the key of the page is made of all of it.
 */
export interface Beside {
  /** `<collection>/<id>` */
  entry: string;
  /** What it met, and of a duty or a community what was owed. */
  ledger: BesideLedger | undefined;
  /** How the rooms of a community stand against what is asked of them. */
  standards: readonly Standard[] | undefined;
  /** Of a policy: whose texts name it. */
  citedBy: CitedBy | undefined;
  /** The consultations that it came of. */
  asked: readonly Asked[];
  /** Of a project: what published accounts say was spent on it. */
  spent?: ProjectSpending | undefined;
  /** Where and when it was put up; of a board, what hangs there. */
  posted?: readonly Posted[];
  hanging?: readonly Hanging[];
  /** Whether it was changed since it came out. */
  history: EntryHistory | undefined;
}

export function besideOf(site: Site, entry: Entry): Beside {
  const posted = postedOf(site, entry);
  const hanging = entry.collection === 'places' ? hangingOn(site, entry.id) : [];
  return {
    entry: `${entry.collection}/${entry.id}`,
    ledger: besideLedger(site, entry),
    standards: standardsOf(site, entry),
    citedBy: citedBy(site, entry),
    asked: askedAbout(site, entry),
    history: entryHistory(site, entry),
    ...(posted.length > 0 && { posted }),
    ...(hanging.length > 0 && { hanging }),
    ...(entry.collection === 'projects' && { spent: spendingOn(site, entry.id) }),
  };
}
