import { z } from 'zod';
import { versionOf } from '../drafts/changes.ts';
import type { Draft } from '../drafts/drafts.ts';
import { parseEntryName, type EntryPlace } from '../disk/paths.ts';
import { HttpError } from '../http-error.ts';
import { draftConflict } from './conflict.ts';
import type { DeskContext } from './context.ts';

/** How Decap names a draft; `parseEntryName` judges the form. */
export const entryName = { collection: z.string().max(100), slug: z.string().max(200) };

export interface NamedDraft {
  place: EntryPlace;
  draft: Draft;
}

/** The draft of an entry, or a refusal with 404: published or discarded meanwhile, or never there. */
export async function draftNamed(
  name: { collection: string; slug: string },
  context: DeskContext,
): Promise<NamedDraft> {
  const place = parseEntryName(name.collection, name.slug, context.collections);
  const draft = await context.drafts.find(place);
  if (draft?.entry !== place.wire) {
    throw new HttpError(404, '没有这篇草稿：可能已经发布，或者被放弃了。请刷新页面看看。');
  }
  return { place, draft };
}

/** The text of a draft. With the version somebody has read, refuses if it is not that any more. */
export async function textOf(draft: Draft, context: DeskContext, read?: string | null): Promise<string> {
  const [bytes] = await context.drafts.read([{ draft, wire: draft.entry }]);
  if (!bytes) throw new HttpError(404, '这篇草稿的文字找不到了，请联系管理网站的人。');
  if (read && read !== versionOf(bytes)) throw draftConflict(draft, bytes);
  return bytes.toString('utf8');
}
