import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../../src/text/decode.ts';
import { HttpError } from '../../wire/http-error.ts';
import { locate, parseEntryName, parsePlace, type EntryPlace, type Place } from '../disk/paths.ts';
import { versionOf } from '../drafts/changes.ts';
import type { Draft } from '../drafts/drafts.ts';
import { draftConflict } from './conflict.ts';
import type { DeskContext } from './context.ts';

/** A checked place together with its absolute path on disk. */
export async function placeOnDisk(wire: string, context: DeskContext): Promise<{ place: Place; path: string }> {
  const place = parsePlace(wire, context.collections);
  const path = await locate(place.kind === 'media' ? context.mediaDir : context.contentDir, place.file);
  return { place, path };
}

/** The wire paths of all entries of a collection. Files of another form, and links, are left out. */
export async function listEntries(context: DeskContext, collection: string): Promise<string[]> {
  const found: string[] = [];
  const list = async (folder: string): Promise<void> => {
    for (const item of await readdir(join(context.contentDir, folder), { withFileTypes: true }).catch(() => [])) {
      const file = `${folder}/${item.name}`;
      if (item.isDirectory() && /^\d{4}$/.test(item.name) && folder === collection) await list(file);
      else if (item.isFile() && isEntry(`content/${file}`, context)) found.push(`content/${file}`);
    }
  };
  await list(collection);
  return found.sort();
}

function isEntry(wire: string, context: DeskContext): boolean {
  try {
    return parsePlace(wire, context.collections).kind === 'entry';
  } catch {
    return false;
  }
}

export interface NamedDraft {
  place: EntryPlace;
  draft: Draft;
}

/** The draft of an entry; a 404 if it was published or discarded meanwhile, or was never there. */
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

/** The text of a draft. With the version somebody has read, a 409 if it is not that any more. */
export async function textOf(draft: Draft, context: DeskContext, read?: string | null): Promise<string> {
  const [bytes] = await context.drafts.read([{ draft, wire: draft.entry }]);
  if (!bytes) throw new HttpError(404, '这篇草稿的文字找不到了，请联系管理网站的人。');
  if (read && read !== versionOf(bytes)) throw draftConflict(draft, bytes);
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new HttpError(422, `${draft.entry}：${decoded.problem}`);
  return decoded.text;
}
