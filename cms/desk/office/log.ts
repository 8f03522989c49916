import { loggedMonths, readMonth, type LoggedEntry } from '../record/log-read.ts';
import { actNames, logSentence, uploadNames } from '../record/log-words.ts';
import { acts } from '../record/logbook.ts';
import { html, type Html } from '../pages/html.ts';
import { wallTime } from '../clock.ts';
import type { DeskContext } from '../protocol/context.ts';
import { entryTitles } from '../drafts/entry-titles.ts';
import type { OfficePage } from './office-page.ts';

const A_PAGE = 100;
/** Whoever has no account: what the desk does by itself. */
const DESK = '-';

/** Who did what to which entry and when, a month at a time. `folder` holds the log. */
export function logPage(folder: string, context: DeskContext): OfficePage {
  return {
    path: '/desk/office/log',
    right: 'publish',
    title: '操作记录',
    lead: '谁在什么时候写了、改了、发布了、撤回了、删除了什么。',
    async show({ fields }) {
      const months = await loggedMonths(folder);
      const month = months.find((known) => known === fields['month']) ?? months[0] ?? '';
      const entries = await readMonth(folder, month);
      const { person = '', kind = '', entry: words = '' } = fields;
      const some = entries.filter((entry) => (!person || accountOf(entry) === person) && (!kind || entry.act === kind));
      // Where no entry is looked for, only those of the page are named.
      const files = uploadNames(entries);
      const all = words.trim() === '' ? undefined : await titlesOf(some, files, context);
      const found = all ? some.filter((entry) => isAbout(entry, words, all)) : some;
      const pages = Math.max(1, Math.ceil(found.length / A_PAGE));
      const page = Math.min(pages, Math.max(1, Number.parseInt(fields['page'] ?? '1', 10) || 1));
      const onPage = found.slice((page - 1) * A_PAGE, page * A_PAGE);
      const titles = all ?? (await titlesOf(onPage, files, context));
      const rows = onPage.map((entry) => rowHtml(entry, titles));
      const query = (wanted: number) =>
        new URLSearchParams({ month, person, kind, entry: words, page: String(wanted) }).toString();
      const turns = [
        ...(page > 1 ? [html`<a class="btn" href="?${query(page - 1)}">← 新一些的</a>`] : []),
        ...(page < pages ? [html`<a class="btn" href="?${query(page + 1)}">早一些的 →</a>`] : []),
      ];
      const isNarrowed = [person, kind, words.trim()].some(Boolean) || month !== (months[0] ?? '');
      return html`<details${isNarrowed ? html` open` : ''}><summary>只看某个人、某件事、某一篇，或者别的月份</summary>
<form method="get">
<div class="pair">
${choice(
  'month',
  '月份',
  month,
  months.map((known) => [known, monthWords(known)]),
)}
${choice('person', '谁做的', person, [['', '所有人'], ...peopleOf(entries)])}
${choice('kind', '做了什么', kind, [['', '所有事'], ...kindsOf(entries)])}
<div class="field"><label for="entry">哪一篇</label><input id="entry" name="entry" value="${words}" placeholder="标题里的几个字"></div>
</div>
<button class="plain">只看这些</button>
</form></details>
<p class="small" role="status">${found.length === 0 ? '没有符合的记录。' : `共 ${String(found.length)} 条，第 ${String(page)} 页，共 ${String(pages)} 页。`}</p>
<ol class="rows log">
${rows}
</ol>
${turns.length > 0 ? html`<p class="acts">${turns}</p>` : ''}`;
    },
  };
}

/** By words of its title, or of the address it has. */
function isAbout({ about = '' }: LoggedEntry, words: string, titles: ReadonlyMap<string, string>): boolean {
  const text = `${titles.get(about) ?? ''} ${about}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

async function titlesOf(
  entries: readonly LoggedEntry[],
  files: ReadonlyMap<string, string>,
  context: DeskContext,
): Promise<Map<string, string>> {
  const named = entries.flatMap(({ about }) => about ?? []);
  const known = named.flatMap((wire) => {
    const name = files.get(wire) ?? context.aside.about(wire)?.name;
    return name === undefined ? [] : [[wire, name] as const];
  });
  return new Map([...known, ...(await entryTitles(named, context))]);
}

function rowHtml(entry: LoggedEntry, titles: ReadonlyMap<string, string>): Html {
  const { at, about = '' } = entry;
  const way =
    titles.has(about) && about.startsWith('content/')
      ? html` <a href="/admin/#/collections/${formOf(about)}">打开</a>`
      : '';
  return html`<li><time class="small" datetime="${at}">${wallTime(Date.parse(at))}</time><p>${logSentence(entry, titles)}${way}</p></li>`;
}

/** Where its form opens: `content/services/x.md` → `services/entries/x`. */
const formOf = (wire: string) => wire.replace(/^content\/([^/]+)\/(.*)\.md$/, '$1/entries/$2');

const accountOf = ({ by }: LoggedEntry) => by?.account ?? DESK;

function peopleOf(entries: readonly LoggedEntry[]): [string, string][] {
  const names = new Map(entries.map((entry) => [accountOf(entry), entry.by?.name ?? '公示栏（自动）']));
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1));
}

function kindsOf(entries: readonly LoggedEntry[]): [string, string][] {
  const present = new Set(entries.map(({ act }) => act));
  return acts.filter((act) => present.has(act)).map((act) => [act, actNames[act]]);
}

const monthWords = (month: string) => `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;

function choice(name: string, label: string, chosen: string, options: readonly [string, string][]): Html {
  const all = options.map(
    ([value, words]) => html`<option value="${value}"${value === chosen ? ' selected' : ''}>${words}</option>`,
  );
  return html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${all}</select></div>`;
}
