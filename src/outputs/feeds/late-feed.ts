import { LEDGER_TITLE } from '../../model/ledger/ledger-page.ts';
import { ledgerOf } from '../../model/ledger/ledger.ts';
import { dateWords } from '../../record/state-words.ts';
import { dutyOf, owedRow, ownerTitle } from '../../model/ledger/owed-row.ts';
import { ledgerHref } from '../../model/links.ts';
import { promisesOf } from '../../model/ledger/promises.ts';
import type { Site } from '../../model/site.ts';
import type { Owed } from '../../record/obligation.ts';
import { endOfDay, instantMs } from '../../schema/beijing.ts';
import { obligationId } from '../ledger/obligation-id.ts';
import type { Output } from '../output.ts';
import { feedFiles, type FeedItem } from './feed.ts';

const LATEST = 50;

/** What was or is late: an obligation when its day is over, and again when it came after all; a promise that is broken. */
export function lateFeed(site: Site): Output[] {
  const items = [...ledgerOf(site).owed.flatMap((owed) => itemsOf(site, owed)), ...brokenPromises(site)]
    .toSorted((a, b) => b.updated - a.updated || (a.id < b.id ? -1 : 1))
    .slice(0, LATEST);
  return feedFiles(site.origin, { title: `${LEDGER_TITLE} - ${site.settings.name}`, page: ledgerHref(), items });
}

function itemsOf(site: Site, owed: Owed): FeedItem[] {
  const { state, due, met, duty, community } = owed;
  if (state.code !== 'overdue' && state.code !== 'late') return [];
  const { title } = dutyOf(site, duty).data;
  const author = ownerTitle(site, community);
  const came = state.code === 'late' && met;
  const row = owedRow(site, owed);
  return [
    {
      id: obligationId(site, owed),
      title: `${author}：${title}（${dateWords(owed)}）${came ? '逾期以后公开了' : row.isLook ? '逾期没有核对' : '逾期没有公开'}`,
      summary: `最晚应在 ${due} 公开${came ? `，${met.day} 公开，${row.words}` : ''}。`,
      url: site.origin + ((came && row.met?.href) || row.community.href),
      author,
      updated: instantMs(came ? met.day : endOfDay(due)),
    },
  ];
}

const brokenPromises = (site: Site): FeedItem[] =>
  promisesOf(site)
    .filter(({ over }) => over > 0)
    .map(({ title, href, task, due, community }) => ({
      id: `${site.origin}${href}#${due}`,
      title: `${title}：逾期，${task}`,
      summary: `最晚应在 ${due} 办好。`,
      url: site.origin + href,
      author: ownerTitle(site, community ?? ''),
      updated: instantMs(endOfDay(due)),
    }));
