import { readWords, termOver } from '../../../components/time/days-left.ts';
import { nearWords } from '../../../components/time/day-words.ts';

/** What is passed on of an entry. */
export interface SharedFacts {
  /** 征求意见 */
  column: string;
  title: string;
  summary: string;
  issuer: string;
  /** What ends and when, while that is to come: 报名到 11月30日 18:00 为止. */
  term: string | undefined;
  /** When one has to be there, of a call its sessions. */
  sessions: readonly string[];
  phone: string | undefined;
  address: string;
  /** Nobody should act on it any more. */
  withdrawn: boolean;
}

/** The same facts from the page that tells them, at `now`. */
export function factsOf(page: Document, now: string): SharedFacts {
  const tag = (name: string) => page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  const text = (selector: string) => page.querySelector<HTMLElement>(selector)?.textContent.trim() ?? '';
  const term = page.querySelector<HTMLElement>('main .facts [data-days-until]')?.dataset;
  const until = term?.['daysUntil'];
  const ends = readWords(term?.['daysWords'] ?? '').last || '到*为止';
  return {
    column: tag('ColumnName'),
    title: tag('ArticleTitle') || text('h1'),
    summary: tag('Description'),
    issuer: tag('ContentSource') || text('main .org b'),
    term: until === undefined || termOver(until, now) ? undefined : ends.replace('*', ` ${nearWords(until, now)} `),
    sessions: [...page.querySelectorAll<HTMLElement>('main .sess time')].map((time) => time.textContent.trim()),
    phone: text('main a[href^="tel:"]') || undefined,
    address: page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? page.location.href,
    withdrawn: page.querySelector('main .head [data-status="withdrawn"]') !== null,
  };
}

/** Ready to be put into a group's chat: everything that has to be known without opening the page. */
export function shareText({
  column,
  title,
  summary,
  issuer,
  term,
  sessions,
  phone,
  address,
  withdrawn,
}: SharedFacts): string {
  return [
    withdrawn ? `【已撤回】${title}` : `${column && `【${column}】`}${title}`,
    ...(withdrawn
      ? ['这一篇已经撤回，请不要再转发原来的内容。']
      : [summary, term, sessions.length > 0 && `时间：${sessions.join('；')}`, phone && `电话：${phone}`]),
    issuer,
    address,
  ]
    .filter(Boolean)
    .join('\n');
}
