import { definitionOf } from '../../../src/collections/index.ts';
import { dataIn } from '../../../src/reader/front-matter.ts';
import { timeWords } from '../../../src/record/deed.ts';
import { deedOf } from '../../../src/record/deed-of.ts';
import { beijingInstant } from '../../../src/schema/beijing.ts';
import type { CollectionName } from '../../../src/collections/index.ts';
import type { Draft } from '../drafts/drafts.ts';
import { html, type Html } from '../pages/html.ts';
import { parsePlace } from '../disk/paths.ts';
import type { DeskContext } from '../protocol/context.ts';
import { HttpError } from '../../wire/http-error.ts';
import { removedEntries, titleOf, type RemovedEntry } from '../drafts/removed-entries.ts';
import { restoreDraft, restoreEntry } from '../backup/restore.ts';
import { mayDo, type Account } from '../../wire/people.ts';
import { wallTime } from '../clock.ts';
import type { OfficePage } from './office-page.ts';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** What was deleted in the last year, each with a button that brings it back. Drafts are there for those who wrote them. */
export function removedPage(context: DeskContext): OfficePage {
  const removed = (account: Account) =>
    mayDo(account.role, 'publish')
      ? removedEntries(context, new Date(context.clock.now() - YEAR).toISOString())
      : Promise.resolve([]);
  const discarded = async (account: Account) =>
    (await context.drafts.discarded()).filter((draft) => mayBringBack(account, draft, context));

  return {
    path: '/desk/office/removed',
    right: 'draft',
    title: '删除的内容',
    lead: '一年内删除的内容和放弃的草稿，都可以从这里恢复。',
    help: 'back',
    async show({ account, token }) {
      const entries = await removed(account);
      const drafts = await discarded(account);
      const texts = await context.drafts.read(drafts.map((draft) => ({ draft, wire: draft.entry })));
      const published = entries.map((entry) => entryRow(entry, token));
      const given = drafts.map((draft, index) => draftRow(draft, texts[index]?.toString('utf8') ?? '', context, token));
      const sections = [
        ...(mayDo(account.role, 'publish') ? [section('从网站上删除的', published, '一年内没有删除过内容。')] : []),
        section('放弃的草稿', given, '没有放弃的草稿。'),
      ];
      return html`${sections}`;
    },
    async act({ account, fields }) {
      const { commit, path, draft: ref } = fields;
      if (ref !== undefined) {
        const wanted = (await discarded(account)).find((draft) => draft.ref === ref);
        if (!wanted) throw gone();
        await restoreDraft(context, wanted, account);
        return '草稿恢复了，在“审核”看板上可以找到。';
      }
      const wanted = (await removed(account)).find((entry) => entry.commit === commit && entry.place.wire === path);
      if (!wanted) throw gone();
      await restoreEntry(context, wanted, account);
      return `“${wanted.title}”恢复了，网站正在更新。${seenAfter(wanted, beijingInstant(context.clock.now()))}`;
    },
  };
}

/** What residents will see of what is brought back as it was. */
function seenAfter({ place, text }: RemovedEntry, now: string): string {
  const { kind, at, left } = deedOf(place.collection, undefined, dataIn(text), now);
  if (kind === 'schedule') return `到 ${timeWords(at ?? '', now)} 自动公开。`;
  if (left) return '这一篇删除以前是撤回的，恢复以后还是撤回的。';
  return '过一会儿居民就能看到。';
}

function mayBringBack(account: Account, draft: Draft, context: DeskContext): boolean {
  if (draft.collection === 'settings') return mayDo(account.role, 'manage');
  if (!context.collections.includes(draft.collection)) return false;
  return mayDo(account.role, 'publish') || draft.writers.some((writer) => writer.account === account.account);
}

function entryRow({ place, title, by, at, commit }: RemovedEntry, token: Html): Html {
  const label = definitionOf(place.collection as CollectionName).label;
  const fields = { commit, path: place.wire };
  return row({ title, label, note: `${by.name}在 ${wallTime(Date.parse(at))} 删除`, fields, token });
}

function draftRow(draft: Draft, text: string, context: DeskContext, token: Html): Html {
  const place = parsePlace(draft.entry, context.collections);
  const settings = place.kind !== 'entry';
  const title = settings ? '网站设置' : titleOf(place, text);
  const label = settings ? '设置' : definitionOf(place.collection as CollectionName).label;
  const last = draft.steps[0];
  const writers = draft.writers.map(({ name }) => name).join('、');
  const when = last ? `；${last.by.name}在 ${wallTime(Date.parse(last.at))} 放弃` : '';
  return row({ title, label, note: `${writers}写的${when}`, fields: { draft: draft.ref }, token });
}

function row(parts: { title: string; label: string; note: string; fields: Record<string, string>; token: Html }) {
  const hidden = Object.entries(parts.fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<li><h3>${parts.title}<span>${parts.label}</span></h3>
<p class="small">${parts.note}</p>
<form method="post">${parts.token}${hidden}
<button class="plain" aria-label="恢复：${parts.title}">恢复</button></form></li>`;
}

function section(title: string, rows: readonly Html[], none: string): Html {
  const list = rows.length > 0 ? html`<ul class="rows">\n${rows}\n</ul>` : html`<p>${none}</p>`;
  return html`<h2>${title}</h2>\n${list}`;
}

function gone(): HttpError {
  return new HttpError(404, '没有找到要恢复的这一项，可能已经恢复了。');
}
