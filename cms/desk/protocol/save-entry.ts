import { normaliseText } from '../../../src/text/normalise.ts';
import { HttpError } from '../../wire/http-error.ts';
import { statusAfterSave, type DraftStatus } from '../../wire/drafts.ts';
import { readIfThere } from '../disk/durable-file.ts';
import type { EntryPlace, Place } from '../disk/paths.ts';
import { versionOf } from '../drafts/changes.ts';
import type { Draft } from '../drafts/drafts.ts';
import { mustMayWrite } from '../drafts/review-rules.ts';
import { cleanMessage } from './commit-message.ts';
import { draftConflict, publishedConflict } from './conflict.ts';
import type { Action, DeskContext } from './context.ts';
import { mustBeKeepable, mustBeUnique } from './entry-check.ts';
import { refuseListText } from './list-text.ts';
import { placeOnDisk } from './lookup.ts';
import { namedUploads } from './named-uploads.ts';

const LONGEST_TEXT = 1024 * 1024;

/** What a clerk wants to save, and what they had before them. */
interface Wanted {
  place: EntryPlace;
  /** Where the published text lies. */
  path: string;
  raw: string;
  /** The version that the clerk had before them, of the draft if there was one. */
  known: string | null;
  /** The published version that the clerk has settled a conflict with. */
  seen: string | null | undefined;
}

/**
 * Saves an entry and the files that its text names on the branch of its draft; residents see nothing of it. It may be half
 * done: what it lacks keeps it from being handed in and published.
 */
export const persistEntry: Action<'persistEntry'> = async (params, context, account) => {
  const { options, base, seen } = params;
  const [{ path: wire, raw: sent, newPath }] = params.dataFiles;
  const { place, path } = await placeOnDisk(wire, context);
  mustBelong(place, options.collectionName, context);
  if (newPath !== undefined && newPath !== wire) {
    throw new HttpError(403, '网址不能改：居民可能已经收藏或转发了它。');
  }
  mustBeText(sent);
  // The form has done the same; another client learns by the version in the answer what was really written.
  const raw = normaliseText(sent);
  mustMayWrite({ account }, place);
  const wanted: Wanted = { place, path, raw, known: base[wire] ?? null, seen: seen[wire] };
  const bytes = Buffer.from(raw, 'utf8');
  const message = cleanMessage(options.commitMessage, `保存：${wire}`);

  const { commit, status } = await context.changes.inTurn(async () => {
    const draft = await context.drafts.find(place);
    const published = await readIfThere(path);
    const [text = null] = draft ? await context.drafts.read([{ draft, wire }]) : [];
    if (draft) mustBeOverDraft(draft, text, wanted);
    else await mustBeOverPublished(published, bytes, wanted, context);
    const version = await baseOf(draft, published, wanted, context);
    const { bytes: uploads, confirmed } = await namedUploads(raw, draft, context);
    const { isWhole } = await mustBeKeepable(place, raw, context, [...(draft?.files ?? []), ...uploads.keys()]);

    const same = text?.equals(bytes) ?? false;
    if (draft && same && uploads.size === 0 && version === draft.base) return { commit: null, status: draft.status };
    // Nobody reviews what is not whole any more.
    const status: DraftStatus = draft && isWhole ? statusAfterSave(draft.status) : 'draft';
    const files = new Map([[wire, bytes], ...uploads]);
    const save = { place, over: draft, status, base: version, files, confirmed };
    return { commit: await context.drafts.save({ ...save, author: account, message }), status };
  });
  if (commit !== null) await context.logbook.write({ by: account, act: 'draft', about: wire });
  return { message: 'entry persisted', commit, ids: { [wire]: versionOf(raw) }, status };
};

function mustBelong(
  place: Place,
  collectionName: string | undefined,
  context: DeskContext,
): asserts place is EntryPlace {
  const right =
    place.kind === 'entry'
      ? collectionName === undefined || collectionName === place.collection
      : place.kind === 'settings' && (collectionName === undefined || !context.collections.includes(collectionName));
  if (!right) throw new HttpError(403, `这个文件不属于正在编辑的栏目：${place.wire}`);
}

/** Refuses text that is too long or cannot be text at all. */
function mustBeText(raw: string): void {
  if (raw.length > LONGEST_TEXT) throw new HttpError(413, '正文太长了，请分成几篇，或者把附表作为附件上传。');
  if (!raw.isWellFormed() || raw.includes('\0')) throw new HttpError(422, '文字里有损坏的字符，请删掉后重新输入。');
  refuseListText(raw);
}

function mustBeOverDraft(draft: Draft, text: Buffer | null, { place, raw, known }: Wanted): void {
  if (draft.entry !== place.wire) {
    throw new HttpError(409, `这个编号已经有一篇草稿了（${draft.entry}），请换一个编号再保存。`);
  }
  // The same text again, perhaps because the first answer was lost on the way: nothing to fear.
  if (text && (text.toString('utf8') === raw || versionOf(text) === known)) return;
  throw draftConflict(draft, text);
}

async function mustBeOverPublished(
  published: Buffer | null,
  wanted: Buffer,
  { place, path, known }: Wanted,
  context: DeskContext,
): Promise<void> {
  if (published === null && known === null) return mustBeUnique(place, context);
  if (published?.equals(wanted) || (published && versionOf(published) === known)) return;
  throw await publishedConflict(context, { wire: place.wire, path, current: published, known });
}

/** The published version that the draft is written over: the one it began with, or one the clerk has looked at since. */
async function baseOf(
  draft: Draft | undefined,
  published: Buffer | null,
  { place, path, seen }: Wanted,
  context: DeskContext,
): Promise<string | null> {
  const version = published && versionOf(published);
  if (!draft) return version;
  if (seen === undefined || version === draft.base) return draft.base;
  if (seen === version) return version;
  throw await publishedConflict(context, { wire: place.wire, path, current: published, known: seen });
}
