import { foreign, type Language } from '../../schema/language.ts';
import type { Entry } from '../../collections/entry.ts';
import { wallHref } from '../links.ts';
import { rowOf } from '../rows.ts';
import { findEntry, type Site } from '../site.ts';
import { hasSheet } from './has-sheet.ts';
import { wallWeek, type ToTakeDown, type WallRound } from './week.ts';

interface WallRow {
  /** Of its sheet, or of its page where it has none. */
  href: string | undefined;
  title: string;
  lang: Language | undefined;
  /** The day on which it came out, or the last of its term. */
  day: string | undefined;
  line: readonly string[];
}

interface WallLink {
  href: string;
  title: string;
}

/** What `/wall/` shows, in plain props: the key of the page is made of all of it. */
export interface WallPage {
  from: string;
  to: string;
  /** How many sheets are printed at once. */
  count: number;
  rounds: readonly {
    /** Of its part of the page. */
    id: string;
    title: string;
    /** Labels of its boards. */
    boards: readonly WallLink[];
    post: readonly WallRow[];
    /** What has to come down now, and what within the week. */
    down: readonly WallRow[];
    ending: readonly WallRow[];
  }[];
  /** Cards for the purse. */
  communities: readonly WallLink[];
}

export function wallPage(site: Site): WallPage {
  const { from, to, post, rounds } = wallWeek(site);
  return {
    ...{ from, to, count: post.length },
    rounds: rounds.filter(({ community, boards, ...due }) => community ?? hasWork({ boards, ...due })).map(roundOf),
    communities: rounds.flatMap(({ community }) => (community ? [linkTo(community)] : [])),
  };

  function roundOf({ community, title, boards, post: own, takeDown }: WallRound) {
    const isDown = ({ why }: ToTakeDown) => why !== 'ending';
    return {
      id: community?.id ?? 'all',
      title: community ? title : `${title}（各社区都要贴）`,
      boards: boards.map(linkTo),
      post: own.map(({ entry, lacking }) =>
        rowFor(site, entry, lacking.length > 0 ? [`还差${lacking.join('、')}`] : []),
      ),
      down: takeDown.filter(isDown).map((one) => downRow(site, one)),
      ending: takeDown.filter((one) => !isDown(one)).map((one) => downRow(site, one)),
    };
  }
}

const hasWork = ({ boards, post, takeDown }: Pick<WallRound, 'boards' | 'post' | 'takeDown'>) =>
  boards.length + post.length + takeDown.length > 0;

const linkTo = (entry: Entry): WallLink => ({ href: wallHref(entry), title: entry.data.title ?? entry.id });

function downRow(site: Site, { entry, why, until, hung }: ToTakeDown): WallRow {
  const board = hung && (findEntry(site, 'places', hung.board)?.data.title ?? hung.board);
  const where = board === undefined ? '没有登记过张贴' : `贴在${board}`;
  if (!entry) return { href: undefined, title: '网上现在没有的一篇', lang: undefined, day: hung?.from, line: [where] };
  const own = rowFor(site, entry, [where, ...(why === 'withdrawn' ? ['网上已经撤回'] : [])]);
  return { ...own, day: until ?? hung?.from };
}

function rowFor(site: Site, entry: Entry, also: readonly string[]): WallRow {
  const { title, href, day, line } = rowOf(site, entry, { withColumn: true });
  const own = hasSheet(site, entry) ? wallHref(entry) : href;
  return { href: own, title, lang: foreign(entry.language), day, line: [...line, ...also] };
}
