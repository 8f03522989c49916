import { search, type Filters, type Hit, type Results } from '../search/engine.ts';
import { addressWith, showFilters } from './search/filter-links.ts';
import { hitRow } from './search/hit-row.ts';
import { keepOffline } from './search/keep-offline.ts';
import { make } from './search/elements.ts';
import { showOwnPages } from './search/own-pages.ts';
import { instantNow } from './keep-current.ts';

const PAGE = 10;
/** As many as a phone's screen shows: they need not wait for those below. */
const SCREEN = 4;
/** Milliseconds for which the first results wait for the answer above them. */
const LONGEST_WAIT = 1000;
const MOST_WORDS = 4;
const FILTERS = ['type', 'community', 'category', 'period', 'year'] as const;

const asked = new URLSearchParams(location.search);
const query = asked.get('q')?.trim() ?? '';
const filters: Filters = Object.fromEntries(FILTERS.map((name) => [name, asked.get(name) ?? undefined]));
/** The styles hide what is below the field while this says `searching`. */
const { dataset: root } = document.documentElement;
if (query !== '') root['asked'] = 'searching';
/** On its way while the page is still being read. */
const searched = query === '' ? undefined : search(query, filters, asked.get('sort') === 'date' ? 'date' : 'relevance');
const hitsFrom = (from: number, to: number) => searched?.then((results) => results.hits(from, to - from));
const firstPage = [hitsFrom(0, SCREEN), hitsFrom(SCREEN, PAGE)] as const;
// Whoever waits for them hears of a failure; before the page is there nobody does yet.
for (const hits of firstPage) hits?.catch(() => undefined);
if (document.readyState === 'loading') {
  await new Promise((ready) => {
    document.addEventListener('readystatechange', ready, { once: true });
  });
}

const find = (name: string) => document.querySelector<HTMLElement>(`[data-search-${name}]`);
const field = document.querySelector<HTMLInputElement>('main [data-search-input]');
const count = find('count');
const heading = find('heading');
const answerBox = find('direct');
const list = find('hits');
const nearHeading = find('near');
const nearList = find('near-hits');
const pastHeading = find('past');
const pastList = find('past-hits');
const acts = find('acts');
const directory = find('directory');
const advice = find('advice');
const orders = find('orders');
const also = find('also');
const filterBox = document.querySelector<HTMLDetailsElement>('[data-search-filters]');

if (field) field.value = query;
// The same question in the usual edition.
for (const link of document.querySelectorAll('[data-leave]'))
  link.setAttribute('href', `${link.getAttribute('href') ?? ''}${location.search}`);
if (searched) void run(searched);

/** Shows what was asked for in the address, so that a result page can be shared. */
async function run(searching: Promise<Results>): Promise<void> {
  if (heading) heading.hidden = false;
  if (directory) directory.hidden = true;
  showOwnPages(query, find('pages'));
  if (count) count.textContent = '正在找……';
  document.title = `“${query}”的搜索结果 - ${document.title}`;
  try {
    const results = await searching;
    const first = (await firstPage[0]) ?? [];
    show(results, 0, first);
    if (filterBox) showFilters(filterBox, results, filters, asked);
    showOrders(results);
    showSynonyms(results);
    showCorrection(results);
    const own = results.total - results.related - results.past;
    const near = own === 0 && results.related > 0 && results.close;
    if (results.total > 0 && own === 0 && !near && results.correction === undefined) {
      advise(
        results.related > 0
          ? `没有和“${query}”完全对上的，下面是相近的内容。`
          : `和“${query}”对上的都已经失效，现在管用的没有找到。`,
      );
    }
    if (results.total === 0) {
      help(`没有找到“${query}”。换个短一点的说法，或者去掉筛选，也可以按栏目找、打电话问。`);
    }
    await showAnswer(results, first);
    root['asked'] = 'answered';
    const below = await firstPage[1]?.catch(() => undefined);
    if (below) show(results, SCREEN, below);
    offerMore(results, below ? PAGE : SCREEN);
    if (count) count.textContent = `找到 ${String(results.total)} 条`;
    keepOffline();
  } catch {
    // An old browser, or no connection: the columns and telephones below still help.
    if (count) count.textContent = '现在搜不了';
    help('这台设备或网络现在不能搜索。请按栏目找，或者打电话问。');
    root['asked'] = 'answered';
  }
}

/** Adds the hits that come next; returns their rows. */
function show(results: Results, from: number, hits: readonly Hit[]): HTMLElement[] {
  const now = instantNow();
  const past = results.total - results.past;
  const near = past - results.related;
  const rows = hits.map((hit) => hitRow(hit, now));
  rows.forEach((row, index) => (from + index < near ? list : from + index < past ? nearList : pastList)?.append(row));
  if (nearHeading) nearHeading.hidden = !nearList?.hasChildNodes();
  if (pastHeading) pastHeading.hidden = !pastList?.hasChildNodes();
  return rows;
}

/**
 * Above the results: what answers at once, if all of it was asked. What decides it is fetched only where something may, and
 * shown with the first results or not at all, so that nothing moves that is being read.
 */
async function showAnswer(results: Results, first: readonly Hit[]): Promise<void> {
  const may = first.some(
    ({ phones, until, title, url }) =>
      (phones ?? until) && (title.some(({ marked }) => marked) || /^\/(?:communities|contact)\//.test(url)),
  );
  if (!may) return;
  const now = instantNow();
  const shown = results.answers(first, now).then(async (answers) => {
    if (answers.length === 0) return undefined;
    const { directAnswer } = await import('./search/direct-answer.ts');
    return directAnswer(answers, first, now, results.holidays);
  });
  const tooLate = new Promise<undefined>((given) => {
    setTimeout(given, LONGEST_WAIT);
  });
  const answer = await Promise.race([shown, tooLate]).catch(() => undefined);
  if (answer) answerBox?.replaceChildren(answer);
}

/** A button while there are more hits. */
function offerMore(results: Results, from: number): void {
  acts?.replaceChildren();
  const left = results.total - from;
  if (left <= 0) return;
  const button = make('button', 'btn alt', `再看 ${String(Math.min(left, PAGE))} 条`);
  button.type = 'button';
  button.dataset['searchMore'] = '';
  button.addEventListener('click', () => {
    button.disabled = true;
    results
      .hits(from, PAGE)
      .then((hits) => {
        const [first] = show(results, from, hits);
        offerMore(results, from + PAGE);
        first?.querySelector('a')?.focus();
      })
      .catch(() => {
        button.disabled = false;
        button.textContent = '没有取到，再试一次';
      });
  });
  acts?.append(button);
}

function showOrders({ total }: Results): void {
  if (!orders || total < 2) return;
  orders.hidden = false;
  for (const link of orders.querySelectorAll('a')) {
    const order = link.dataset['order'] ?? '';
    link.href = addressWith(asked, 'sort', order);
    if ((asked.get('sort') ?? '') === order) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** 老年补贴 was found as well: whoever wonders why an entry is there can see it. */
function showSynonyms({ total, synonyms: words }: Results): void {
  if (!also || total === 0 || words.length === 0) return;
  also.textContent = `也找了：${words.slice(0, MOST_WORDS).join('、')}${words.length > MOST_WORDS ? ' 等' : ''}`;
  also.hidden = false;
}

function showCorrection({ correction }: Results): void {
  if (correction === undefined) return;
  const link = make('a', '', correction);
  link.href = `?q=${encodeURIComponent(correction)}`;
  advise('您是不是要找：', link);
}

/** Says what else can be done, and shows the columns and telephones for it. */
function help(text: string): void {
  if (directory) directory.hidden = false;
  advise(text);
}

function advise(...words: readonly (string | Node)[]): void {
  if (!advice) return;
  advice.replaceChildren(...words);
  advice.hidden = false;
}
