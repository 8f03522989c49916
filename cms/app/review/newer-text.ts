import { textParts } from '../../../src/compare/text-parts.ts';
import { deedOf } from '../../../src/record/deed-of.ts';
import { instantNow } from '../now.ts';
import { call } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';
import { keyOf } from '../state/collected-notes.ts';
import { textOf } from '../state/copy-text.ts';
import { decap } from '../state/decap-store.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { versions } from '../state/text-versions.ts';
import { justDone } from './just-done.ts';

const UPDATED = '，表单里已经是新的。';
const NEWER = '。您写的还在；保存的时候，会请您对照两边的文字。';
const REMOVED = '同事刚刚把这一篇从网站上删除了。您写的还在；要留的话，请先复制。';
const DRAFTED = '刚刚也开始改这一篇，已经存了草稿。您写的还在；保存的时候，会请您对照两边的文字。';
const ASK = '表单会换成刚刚发布的文字。您写的要留的话，请先点“看改了什么”复制或下载。现在就换吗？';

/** The version that was told of last, so that it is told once. */
let told = '';

/**
 * Of an entry in the form that has no draft of its own yet: says that residents read another text now than the one it was
 * opened with, or that somebody else has begun a draft. A form in which nothing is typed is read anew.
 */
export async function tellOfNewer(entry: EntryRef): Promise<void> {
  // What is being saved at this moment stands on another version already, and has no draft yet as far as Decap knows.
  if (decap.open()?.busy) return;
  const path = versions.pathOf(entry.collection, entry.slug);
  const base = versions.known([path]).base[path] ?? null;
  const [read, draft] = await Promise.all([
    call('getEntry', { path }).catch(() => undefined),
    call('draftReview', entry).catch(() => undefined),
  ]);
  const open = decap.open();
  if (base === null || !read || !open || open.busy || keyOf(open) !== keyOf(entry)) return;
  if (open.status !== undefined) return;
  if (versions.known([path]).base[path] !== base) return;
  const { id } = read.file;
  const writer = draft && !('gone' in draft) ? draft.authors[0] : undefined;
  const isDrafted = writer !== undefined;
  const state = `${path} ${String(id)} ${String(isDrafted)}`;
  if ((id === base && !isDrafted) || told === state) return;
  told = state;
  const done = justDone(deedOf(entry.collection, undefined, textParts(read.data ?? '').values, instantNow()));
  if (!open.changed) {
    await decap.reload(entry);
    if (id !== base && id !== null) desk.set({ happened: { entry, said: `${done}${UPDATED}` } });
    return;
  }
  if (id === base) {
    const by = writer?.account === desk.get().me?.account ? '您在另一个窗口' : writer?.name;
    return desk.set({ happened: { entry, said: `${by ?? '同事'}${DRAFTED}` } });
  }
  if (id === null || read.data === null) return desk.set({ happened: { entry, said: REMOVED } });
  const theirs = { path, theirs: read.data, id, from: 'published' } as const;
  const look = () => {
    const values = (decap.form() as { toJS(): Record<string, unknown> }).toJS();
    const accept = () => {
      versions.accept(theirs);
      desk.set({ happened: undefined });
    };
    desk.set({ conflict: { ...theirs, entry, mine: textOf({ path, values }), accept } });
  };
  const take = () => {
    if (!confirm(ASK)) return;
    desk.set({ happened: undefined });
    void decap.reload(entry);
  };
  desk.set({ happened: { entry, said: `${done}${NEWER}`, newer: { look, take } } });
}
