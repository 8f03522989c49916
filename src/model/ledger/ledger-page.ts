import type { Owed } from '../../record/obligation.ts';
import { streetIn } from '../../record/owed.ts';
import { addDays } from '../../schema/beijing.ts';
import { ledgerHref } from '../links.ts';
import { siteTags, type PageTags } from '../described/page-tags.ts';
import { entriesOf, type Site } from '../site.ts';
import { ledgerOf, owedByCommunity } from './ledger.ts';
import { onBoards, type OnBoards } from './on-boards.ts';
import { matricesOf, type Matrix } from './matrix.ts';
import { ownerTitle, owedRow, type OwedRow } from './owed-row.ts';
import { promisesOf, type PromiseRow } from './promises.ts';
import { rateOf, type Rate } from './rate.ts';

export const LEDGER_TITLE = '公开台账';
export const LEDGER_LEAD = '该公开的有没有公开、是不是按时，由网站按目录和发布记录自己算出来，每天更新。';

/** More make a page that nobody reads; all of them are in the data. */
const OVERDUE_SHOWN = 40;
/** What happened further back is in the data. */
const EVENTS_DAYS = 365;

/** A page of the ledger: of the whole street, or of one community. */
export interface LedgerPage {
  title: string;
  path: string;
  today: string;
  lead: string;
  yearsUnknown: readonly string[];
  rate: Rate;
  overdue: readonly OwedRow[];
  overdueCount: number;
  /** Due within the next 30 days. */
  soon: readonly OwedRow[];
  promises: readonly PromiseRow[];
  /** On the page of the street: everyone who owes something. */
  owners: readonly { title: string; href: string; rate: Rate; overdue: number }[];
  matrices: readonly Matrix[];
  events: readonly OwedRow[];
  standing: readonly OwedRow[];
  /** What has to be on a board as well. */
  boards: OnBoards | undefined;
}

/** The page at an address of the ledger: `undefined` is the street, else the id of a community. */
export function ledgerPage(site: Site, community: string | undefined): LedgerPage | undefined {
  const street = streetIn(site.entries.communities);
  if (community === undefined) return pageOf(site, street, ledgerOf(site).owed);
  const entry = site.entries.communities.find(({ id }) => id === community);
  return entry?.data.level === 'community' ? pageOf(site, community, owedByCommunity(site, community)) : undefined;
}

/** Every page of the ledger, the street's first. */
export const ledgerPages = (site: Site): LedgerPage[] =>
  [undefined, ...communityIds(site)].flatMap((id) => ledgerPage(site, id) ?? []);

const communityIds = (site: Site) =>
  site.entries.communities
    .filter(({ data }) => data.level === 'community')
    .map(({ id }) => id)
    .toSorted();

/** `owed` is what it tells of as late or soon: on the page of the street that of everybody. */
function pageOf(site: Site, owner: string, owed: readonly Owed[]): LedgerPage {
  const { today, yearsUnknown } = ledgerOf(site);
  const whole = owner === streetIn(site.entries.communities);
  const title = ownerTitle(site, owner);
  const rows = (some: readonly Owed[]) => some.map((one) => owedRow(site, one));
  const overdue = owed.filter(({ state }) => state.code === 'overdue');
  const own = owedByCommunity(site, owner);
  const since = addDays(today, -EVENTS_DAYS);
  return {
    title: whole ? LEDGER_TITLE : `${title}${LEDGER_TITLE}`,
    path: ledgerHref(whole ? undefined : owner),
    today,
    lead: entriesOf(site, 'duties').length === 0 ? '还没有公开事项目录，写好目录以后这里会自己算出来。' : LEDGER_LEAD,
    yearsUnknown,
    rate: rateOf(owed, today),
    overdue: rows(overdue.slice(0, OVERDUE_SHOWN)),
    overdueCount: overdue.length,
    soon: rows(owed.filter(({ state, due }) => state.code === 'ahead' && due <= addDays(today, 30))),
    promises: promisesOf(site).filter((one) => whole || one.community === owner),
    owners: whole ? [owner, ...communityIds(site)].flatMap((id) => ownerOf(site, id, today)) : [],
    matrices: matricesOf(site, own),
    events: rows(own.filter(({ occurred }) => occurred !== undefined && occurred > since)).toReversed(),
    standing: rows(own.filter(({ period, occurred }) => period === undefined && occurred === undefined)),
    boards: onBoards(site, owed),
  };
}

function ownerOf(site: Site, id: string, today: string): LedgerPage['owners'] {
  const owed = owedByCommunity(site, id);
  const isStreet = id === streetIn(site.entries.communities);
  if (isStreet && owed.length === 0) return [];
  return [
    {
      title: ownerTitle(site, id),
      href: isStreet ? '#own' : ledgerHref(id),
      rate: rateOf(owed, today),
      overdue: owed.filter(({ state }) => state.code === 'overdue').length,
    },
  ];
}

export const ledgerTags = (site: Site, { title }: LedgerPage): PageTags => ({
  ...siteTags(site),
  ColumnName: title,
  ColumnDescription: LEDGER_LEAD,
  ColumnKeywords: LEDGER_TITLE,
  ColumnType: LEDGER_TITLE,
});
