import { versionOf } from '../drafts/changes.ts';
import type { Draft } from '../drafts/drafts.ts';
import type { Conflict } from '../../wire/error-answer.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { DeskContext } from './context.ts';

const CHANGED = '您打开之后，别人改过这篇内容。您写的还在，请对照两边的文字再保存。';
const REMOVED = '您打开之后，别人删除了这篇内容。您写的还在，请确认要不要继续保存。';
const TAKEN = '已经有一篇编号相同的内容，没有覆盖它。请对照两边的文字，或者换一个编号。';
const PUBLISHED_MEANWHILE = '这篇草稿写好之后，已经发布的文字又有人改过，所以没有发布。请对照两边的文字，改好再发布。';
const REMOVED_MEANWHILE = '这篇草稿写好之后，已经发布的那一篇被删除了，所以没有发布。请确认要不要重新发布。';

/** The published text is not the one that the clerk had before them. `known` is the version they had. */
export async function publishedConflict(
  context: DeskContext,
  at: { wire: string; path: string; current: Buffer | null; known: string | null },
): Promise<HttpError> {
  const sentence = at.current === null ? REMOVED : at.known === null ? TAKEN : CHANGED;
  return new HttpError(409, sentence, [], { conflict: await published(context, at) });
}

/** The published text is not the one that the draft was written over. */
export async function outdatedDraft(
  context: DeskContext,
  at: { wire: string; path: string; current: Buffer | null },
): Promise<HttpError> {
  const sentence = at.current === null ? REMOVED_MEANWHILE : PUBLISHED_MEANWHILE;
  return new HttpError(409, sentence, [], { conflict: await published(context, at) });
}

/** Somebody else saved the draft meanwhile. */
export function draftConflict(draft: Draft, text: Buffer | null): HttpError {
  const last = draft.steps.find(({ wrote }) => wrote);
  const conflict: Conflict = {
    path: draft.entry,
    theirs: text?.toString('utf8') ?? null,
    id: text && versionOf(text),
    from: 'draft',
    ...(last && { by: last.by.name, account: last.by.account, at: last.at }),
  };
  return new HttpError(409, CHANGED, [], { conflict });
}

async function published(
  context: DeskContext,
  { wire, path, current }: { wire: string; path: string; current: Buffer | null },
): Promise<Conflict> {
  const last = await context.repository.lastChange(path);
  return {
    path: wire,
    theirs: current?.toString('utf8') ?? null,
    id: current && versionOf(current),
    from: 'published',
    ...last,
  };
}
