import { generateAtomFeed } from 'feedsmith';
import { LEDGER_TITLE } from '../../model/ledger/ledger-page.ts';
import { ledgerOf } from '../../model/ledger/ledger.ts';
import { dateWords } from '../../record/state-words.ts';
import { dutyOf, owedRow, ownerTitle } from '../../model/ledger/owed-row.ts';
import { ledgerHref } from '../../model/links.ts';
import { promisesOf } from '../../model/ledger/promises.ts';
import type { Site } from '../../model/site.ts';
import type { Owed } from '../../record/obligation.ts';
import { endOfDay, instantMs } from '../../schema/beijing.ts';
import { normaliseText } from '../../text/normalise.ts';
import { keyOf, type Output } from '../output.ts';
import { obligationId } from './obligation-id.ts';

const LATEST = 50;

interface Item {
  id: string;
  title: string;
  summary: string;
  href: string;
  author: string;
  /** From when on it is told, an instant or a day. */
  since: string;
}

/** What was or is late as Atom: an obligation when its day is over, and again when it came after all; a promise that is broken. */
export function lateFeed(site: Site): Output {
  const items = [...ledgerOf(site).owed.flatMap((owed) => itemsOf(site, owed)), ...brokenPromises(site)]
    .toSorted((a, b) => instantMs(b.since) - instantMs(a.since) || (a.id < b.id ? -1 : 1))
    .slice(0, LATEST);
  const key = keyOf('late', site.origin, site.settings.name, JSON.stringify(items));
  return {
    path: 'ledger/feed.xml',
    type: 'application/atom+xml; charset=utf-8',
    pieces: [{ key, text: () => feedText(site, items) }],
  };
}

function itemsOf(site: Site, owed: Owed): Item[] {
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
      href: (came && row.met?.href) || row.community.href,
      author,
      since: came ? met.day : endOfDay(due),
    },
  ];
}

const brokenPromises = (site: Site): Item[] =>
  promisesOf(site)
    .filter(({ over }) => over > 0)
    .map(({ title, href, task, due, community }) => ({
      id: `${site.origin}${href}#${due}`,
      title: `${title}：逾期，${task}`,
      summary: `最晚应在 ${due} 办好。`,
      href,
      author: ownerTitle(site, community ?? ''),
      since: endOfDay(due),
    }));

function feedText(site: Site, items: readonly Item[]): string {
  const page = site.origin + ledgerHref();
  const feed = generateAtomFeed({
    id: page,
    title: { value: `${LEDGER_TITLE} - ${site.settings.name}` },
    updated: new Date(items[0] ? instantMs(items[0].since) : 0),
    links: [
      { href: page, rel: 'alternate', type: 'text/html' },
      { href: `${page}feed.xml`, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: items.map(({ id, title, summary, href, author, since }) => ({
      id,
      title: { value: title },
      updated: new Date(instantMs(since)),
      links: [{ href: site.origin + href, rel: 'alternate', type: 'text/html' }],
      authors: [{ name: author }],
      summary: { value: summary },
    })),
  });
  return normaliseText(feed);
}
