import { z } from 'zod';
import { versionOf } from '../changes.ts';
import type { Draft } from '../drafts.ts';
import { parseEntryName, type EntryPlace } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import { draftConflict } from './conflict.ts';
import type { DeskRoom } from './desk-room.ts';

/** How Decap names a draft; `parseEntryName` judges the form. */
export const entryName = { collection: z.string().max(100), slug: z.string().max(200) };

export interface NamedDraft {
  place: EntryPlace;
  draft: Draft;
}

/** The draft of an entry, or a refusal with 404: published or discarded meanwhile, or never there. */
export async function draftNamed(name: { collection: string; slug: string }, room: DeskRoom): Promise<NamedDraft> {
  const place = parseEntryName(name.collection, name.slug, room.collections);
  const draft = await room.drafts.find(place);
  if (draft?.entry !== place.wire) {
    throw new Refusal(404, '没有这篇草稿：可能已经发布，或者被放弃了。请刷新页面看看。');
  }
  return { place, draft };
}

/** The text of a draft. With the version somebody has read, refuses if it is not that any more. */
export async function textOf(draft: Draft, room: DeskRoom, read?: string | null): Promise<string> {
  const [bytes] = await room.drafts.read([{ draft, wire: draft.entry }]);
  if (!bytes) throw new Refusal(404, '这篇草稿的文字找不到了，请联系管理网站的人。');
  if (read && read !== versionOf(bytes)) throw draftConflict(draft, bytes);
  return bytes.toString('utf8');
}
