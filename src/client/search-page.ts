import { search, type Filters, type Hit, type Results, type Stretch } from '../search/engine.ts';

const PAGE = 10;
const FILTERS = ['type', 'community', 'year'] as const;

const find = <E extends HTMLElement>(name: string) => document.querySelector<E>(`[data-search-${name}]`);
const field = find<HTMLInputElement>('input');
const count = find('count');
const heading = find('heading');
const list = find('hits');
const acts = find('acts');
const directory = find('directory');
const advice = find('advice');
const filterBox = find('filters');

const asked = new URLSearchParams(location.search);
const query = asked.get('q')?.trim() ?? '';
if (field) field.value = query;
if (query !== '') void run();

/** Searches for what stands in the address, so that a result page can be shared. */
async function run(): Promise<void> {
  if (heading) heading.hidden = false;
  if (count) count.textContent = '正在找……';
  document.title = `“${query}”的搜索结果 - ${document.title}`;
  const filters: Filters = Object.fromEntries(FILTERS.map((name) => [name, asked.get(name) ?? undefined]));
  try {
    const results = await search(query, filters);
    await show(results, 0);
    showFilters(results, filters);
    if (count) count.textContent = `找到 ${results.total} 条`;
    if (results.total === 0) advise(`没有找到“${query}”。换个短一点的说法，或者去掉筛选，也可以按栏目找、打电话问。`);
    else if (directory) directory.hidden = true;
  } catch {
    // An old browser, or no connection: the columns and telephones below still help.
    if (count) count.textContent = '现在搜不了';
    advise('这台设备或网络现在不能搜索。请按栏目找，或者打电话问。');
  }
}

/** Adds the next hits, and a button while there are more. */
async function show(results: Results, from: number): Promise<void> {
  const hits = await results.hits(from, PAGE);
  const rows = hits.map(row);
  list?.append(...rows);
  acts?.replaceChildren();
  const left = results.total - from - hits.length;
  if (left > 0) acts?.append(moreButton(Math.min(left, PAGE), () => void show(results, from + PAGE)));
  if (from > 0) rows[0]?.querySelector('a')?.focus();
}

function moreButton(next: number, more: () => void): HTMLButtonElement {
  const button = make('button', 'btn alt', `再看 ${next} 条`);
  button.type = 'button';
  button.dataset['searchMore'] = '';
  button.addEventListener('click', more, { once: true });
  return button;
}

function row(hit: Hit): HTMLLIElement {
  const item = make('li', 'hit');
  item.dataset['searchResult'] = '';
  item.dataset['entry'] = hit.url.replace(/^\/|\/$/g, '');
  const link = make('a', 't');
  link.href = hit.url;
  link.append(...hit.title.map(stretch));
  const title = make('h3');
  title.append(link);
  const line = make('p', 'line');
  line.append(...[hit.type, hit.community, hit.line].flatMap((word) => (word ? [make('span', '', word)] : [])));
  if (hit.date) {
    const time = make('time', '', dayText(hit.date));
    time.dateTime = hit.date;
    line.append(time);
  }
  const excerpt = make('p');
  excerpt.append(...hit.excerpt.map(stretch));
  item.append(title, line, excerpt);
  return item;
}

const stretch = ({ text, marked }: Stretch) => (marked ? make('mark', '', text) : text);

/** 2026年10月19日. Not from `day-words.ts`: shared, it would be one more file for every page of the site. */
const dayText = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** The filters keep the query; a value under which nothing is found is not offered, nor a choice of one. */
function showFilters({ counts }: Results, filters: Filters): void {
  if (!filterBox) return;
  filterBox.hidden = false;
  for (const link of filterBox.querySelectorAll('a')) {
    const [[name, value] = ['', '']] = new URL(link.href).searchParams;
    const address = new URLSearchParams(asked);
    if (value) address.set(name, value);
    else address.delete(name);
    link.href = `/search/?${address.toString()}`;
    const current = (filters[name as keyof Filters] ?? '') === value;
    if (current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    const found = counts[name]?.[value];
    const item = link.parentElement;
    if (item && value !== '') item.hidden = !current && !found;
  }
  for (const values of filterBox.querySelectorAll('dd')) {
    const nothingToChoose = values.querySelectorAll('li:not([hidden])').length < 2;
    values.hidden = nothingToChoose;
    values.previousElementSibling?.toggleAttribute('hidden', nothingToChoose);
  }
}

function advise(text: string): void {
  if (!advice) return;
  advice.textContent = text;
  advice.hidden = false;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
