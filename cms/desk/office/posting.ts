import { dayIn, shortDay, beijingInstant } from '../../../src/schema/beijing.ts';
import { HttpError } from '../../wire/http-error.ts';
import { beijingDay } from '../clock.ts';
import { html, type Html } from '../pages/html.ts';
import type { DeskContext } from '../protocol/context.ts';
import {
  enterPosting,
  enterRemoval,
  postingFiles,
  undoPosting,
  savedEntries,
  savedEntry,
  type PostingFile,
  type SavedEntry,
} from '../protocol/postings.ts';
import type { OfficePage, Visit } from './office-page.ts';

const BOARD = '公开栏';
/** Of what hung once, the last are shown. */
const SHOWN = 20;
/** Before the id of a board that is ticked. */
const AT = 'at-';

/**
 * Where somebody at a board enters by phone what was put up and what came down. The code of a sheet opens it for the entry,
 * that of a board for all that hangs there.
 */
export function postingPage(context: DeskContext): OfficePage {
  return {
    path: '/desk/office/posting',
    right: 'draft',
    title: '张贴登记',
    lead: '公开栏上贴了什么、哪天撤下的，在这里登记；扫打印件或公开栏上的“张贴登记”码也到这里。',
    help: 'wall',
    async show(visit) {
      const { entry: name, board } = visit.fields;
      const boards = await boardsThere();
      if (boards.length === 0) {
        return html`<p class="lead">还没有公开栏。请先在“服务场所”里新建，场所类型选“公开栏”。</p>`;
      }
      const named = nameIn(name);
      const about = name ? await savedEntry(context, named) : undefined;
      const all = await postingFiles(context);
      const here = all.filter((one) => (about ? one.entry === named : !board || one.board === board));
      const shown = [...here.filter((one) => !one.removed), ...here.filter((one) => one.removed)].slice(0, SHOWN);
      const titles = await titlesOf(shown, context);
      const rows = shown.map((one) => rowHtml(one, { titles, boards, visit, today: today() }));
      return html`${name && !about ? html`<p class="all wrong" role="alert">没有找到这一篇，请核对网址。</p>` : ''}
${formHtml({ visit, about, boards, today: today() })}
<h2>${about ? '这一篇贴过的' : board ? '这块公开栏上的' : '各处贴着的'}</h2>
${rows.length === 0 ? html`<p class="lead">还没有登记过。</p>` : html`<ul class="rows">\n${rows}\n</ul>`}`;
    },
    async act({ fields, account }) {
      if (fields['do'] === 'undo') {
        const undone = await undoPosting(context, fields['posting'] ?? '', account);
        return undone === 'removed' ? '取消了：这一张还贴着。' : '取消了：这条张贴登记没有了。';
      }
      const day = dayIn(fields['day'] ?? '');
      if (day === undefined) throw new HttpError(422, '请选日期。');
      const words = shortDay(day, beijingInstant(context.clock.now()));
      if (day > today()) throw new HttpError(422, `${words}还没有到，贴上、撤下的当天再登记。`);
      if (fields['do'] === 'remove') {
        await enterRemoval(context, { wire: fields['posting'] ?? '', removed: day }, account);
        return `登记好了：${words}撤下。过一会儿网页上就能看到。`;
      }
      const boards = (await boardsThere()).filter(({ id }) => fields[AT + id] !== undefined);
      if (boards.length === 0) throw new HttpError(422, '请选贴在哪块公开栏上。');
      const entry = nameIn(fields['entry'] ?? '');
      const saved = await savedEntry(context, entry);
      if (!saved) throw new HttpError(422, '没有找到这一篇，请核对网址；草稿要先发布才能张贴。');
      const title = fields['note']?.trim();
      mayHang(saved, day, title);
      const done: string[] = [];
      for (const board of boards) {
        try {
          await enterPosting(context, { entry, board: board.id, posted: day, ...(title && { title }) }, account);
          done.push(titleOf(board));
        } catch (error) {
          if (!(error instanceof HttpError)) throw error;
          const before = done.length > 0 ? `${done.join('、')}登记好了；` : '';
          throw new HttpError(error.status, `${before}${titleOf(board)}没有登记：${error.message}`, [], {
            cause: error,
          });
        }
      }
      return `登记好了：《${titleOf(saved)}》${words}张贴在${done.join('、')}。过一会儿网页上就能看到。`;
    },
  };

  async function boardsThere(): Promise<SavedEntry[]> {
    return (await savedEntries(context, 'places')).filter(({ data }) => data['kind'] === BOARD);
  }

  function today(): string {
    return beijingDay(context.clock.now());
  }
}

/** What was put up before it came out, or when it had been withdrawn, is said with a note, or is a slip. */
function mayHang({ data }: SavedEntry, day: string, note: string | undefined): void {
  if (data['withdrawn'] !== undefined) throw new HttpError(422, '这一篇网上已经撤回，不要再贴了。贴着的，请撤下。');
  const published = data['published'];
  if (typeof published !== 'string' || published <= day || note) return;
  throw new HttpError(
    422,
    `这一篇 ${published} 才公开，登记的是 ${day} 张贴，请核对日子。真是先贴的，请在备注里写明。`,
  );
}

/** `disclosures/x` of whatever somebody typed or pasted: a name, a path, a whole address. */
function nameIn(typed = ''): string {
  const [path = ''] = typed.trim().split(/[?#]/, 1);
  const name = path.split('/').filter(Boolean).slice(-2).join('/');
  return /^[a-z]+\/[a-z0-9-]+$/.test(name) ? name : '';
}

const titleOf = ({ data, id }: SavedEntry) => (typeof data['title'] === 'string' ? data['title'] : id);

async function titlesOf(shown: readonly PostingFile[], context: DeskContext): Promise<Map<string, string>> {
  const names = [...new Set(shown.map(({ entry }) => entry))];
  const found = await Promise.all(names.map((name) => savedEntry(context, name)));
  return new Map(names.map((name, at) => [name, found[at] ? titleOf(found[at]) : `网上现在没有的一篇（${name}）`]));
}

interface Form {
  visit: Visit;
  about: SavedEntry | undefined;
  boards: readonly SavedEntry[];
  today: string;
}

function formHtml({ visit: { token, fields, reply }, about, boards, today }: Form): Html {
  // The boards of its own community first.
  const own = about?.data['community'];
  const ordered = boards.toSorted((a, b) => Number(b.data['community'] === own) - Number(a.data['community'] === own));
  // What was refused is typed once.
  const isRefused = fields['do'] === 'post' && reply.statusCode >= 400;
  const kept = (name: string) => (isRefused ? (fields[name] ?? '') : '');
  const [first, second] = boards.filter(({ data }) => own !== undefined && data['community'] === own);
  const usual = fields['board'] || (second ? undefined : first?.id);
  const isAt = ({ id }: SavedEntry) => (isRefused ? fields[AT + id] !== undefined : id === usual);
  const options = ordered.map(
    (one) =>
      html`<label class="tick"><input type="checkbox" name="${AT + one.id}" value="1"${isAt(one) ? html` checked` : ''}> ${titleOf(one)}</label>`,
  );
  const what = about
    ? html`<p class="lead">《${titleOf(about)}》</p><input type="hidden" name="entry" value="${fields['entry'] ?? ''}">`
    : html`<div class="field"><label for="entry">贴的是哪一篇</label><p class="hint" id="entry-hint">写网上原件的地址，印在纸的下面；扫纸上的码不用写。</p><input id="entry" name="entry" required aria-describedby="entry-hint" value="${fields['entry'] ?? ''}"></div>`;
  return html`<form method="post">${token}
${what}
<fieldset class="field"><legend>贴在哪里</legend><p class="hint">几块上都贴了的，一起勾上。</p>
${options}</fieldset>
<div class="field"><label for="day">哪天贴的</label><input id="day" name="day" type="date" required max="${today}" value="${kept('day') || today}"></div>
<div class="field"><label for="note">备注</label><p class="hint" id="note-hint">如“大字版”，居民看得到；不写姓名，没有就不填。</p><input id="note" name="note" maxlength="40" aria-describedby="note-hint" value="${kept('note')}"></div>
<button name="do" value="post">登记张贴</button>
</form>`;
}

interface Around {
  titles: ReadonlyMap<string, string>;
  boards: readonly SavedEntry[];
  visit: Visit;
  today: string;
}

function rowHtml(one: PostingFile, { titles, boards, visit: { token, fields }, today }: Around): Html {
  const board = boards.find(({ id }) => id === one.board);
  const id = one.wire.replace(/\W+/g, '-');
  const where = html`${shortDay(one.posted, today)}张贴在${board ? titleOf(board) : one.board}`;
  const kept = (['entry', 'board'] as const).flatMap((name) =>
    fields[name] ? [html`<input type="hidden" name="${name}" value="${fields[name]}">`] : [],
  );
  const undo = (words: string) =>
    html`<form method="post" class="undo">${token}${kept}<input type="hidden" name="posting" value="${one.wire}"><button class="link" name="do" value="undo">${words}</button></form>`;
  return html`<li><h3>${titles.get(one.entry) ?? one.entry}</h3>
<p>${where}${one.title ? `（${one.title}）` : ''}${one.removed ? html`，${shortDay(one.removed, today)}撤下` : ''}</p>
${
  one.removed
    ? undo('撤下登记错了，改回还贴着')
    : html`<form method="post">${token}${kept}<input type="hidden" name="posting" value="${one.wire}">
<div class="field"><label for="${id}">哪天撤下的</label><input id="${id}" name="day" type="date" required min="${one.posted}" max="${today}" value="${today}"></div>
<button class="plain" name="do" value="remove">登记撤下</button>
</form>${undo('登记错了，取消这一条')}`
}</li>`;
}
