import { z } from 'zod';
import type { Account } from '../people/accounts.ts';
import { versionOf, type FileChange } from '../drafts/changes.ts';
import { draftStatuses } from '../drafts/draft-message.ts';
import type { EntryPlace } from '../disk/paths.ts';
import { HttpError } from '../http-error.ts';
import { mustMayPublishAtOnce } from '../drafts/review-rules.ts';
import { publishedConflict } from './conflict.ts';
import { placeOnDisk, type Action, type DeskContext } from './context.ts';
import { mustBeText, mustBeUnique, mustBeValid } from './entry-check.ts';
import { newUploads } from './new-uploads.ts';
import { saveDraft, type DraftInput } from './save-draft.ts';
import { baseIds, cleanMessage, commitMessage, confirmedFiles, readParams, uploadedFile, wirePath } from './wire.ts';

const params = z.object({
  dataFiles: z
    .array(z.object({ path: wirePath, raw: z.string(), newPath: wirePath.optional() }))
    .min(1)
    .max(10),
  assets: z.array(uploadedFile).max(50).default([]),
  options: commitMessage.extend({
    collectionName: z.string().optional(),
    useWorkflow: z.boolean().optional(),
    status: z.enum(draftStatuses).optional().catch(undefined),
  }),
  base: baseIds.default({}),
  seen: baseIds.default({}),
  confirmed: confirmedFiles,
});

/** Saves an entry and the files that came with it: with `useWorkflow` as a draft, without as a commit that goes online. */
export const persistEntry: Action = async (wire, context, account) => {
  const { dataFiles, assets, options, base, seen, confirmed } = readParams(params, wire);
  const texts: { place: EntryPlace; path: string; raw: string; known: string | null }[] = [];
  for (const { path: wirePath, raw, newPath } of dataFiles) {
    const { place, path } = await placeOnDisk(wirePath, context);
    mustBelong(place, options.collectionName, context);
    if (newPath !== undefined && newPath !== wirePath) {
      throw new HttpError(403, '网址不能改：居民可能已经收藏或转发了它。');
    }
    mustBeText(raw);
    texts.push({ place, path, raw, known: base[wirePath] ?? null });
  }
  const message = cleanMessage(options.commitMessage, `保存：${texts.map(({ place }) => place.wire).join('、')}`);
  const [text, another] = texts;
  if (options.useWorkflow === true && text) {
    if (another) throw new HttpError(400, '草稿一次只能保存一篇。');
    return saveDraft(
      { ...text, assets, confirmed, message, status: options.status, seen: seen[text.place.wire] },
      context,
      account,
    );
  }
  return publishAtOnce(texts, { assets, confirmed }, message, context, account);
};

async function publishAtOnce(
  texts: readonly { place: EntryPlace; path: string; raw: string; known: string | null }[],
  { assets, confirmed }: Pick<DraftInput, 'assets' | 'confirmed'>,
  message: string,
  context: DeskContext,
  account: Account,
) {
  const person = { account, twoPeople: await context.twoPeople() };
  for (const { place } of texts) mustMayPublishAtOnce(person, place);
  const pictures = await newUploads(assets, confirmed, context, account);
  const arriving = assets.map(({ path }) => path);
  const entries = texts.map(({ place, path, raw, known }): FileChange => {
    const bytes = Buffer.from(raw, 'utf8');
    return {
      path,
      bytes,
      guard: async (current) => {
        await mustBeOverKnown(place, path, current, bytes, known, context);
        // Judged in turn: what it refers to may have been deleted by the change before.
        await mustBeValid(place, raw, context, arriving);
      },
    };
  });
  // Pictures first: whoever reads between two renames never finds an entry whose picture is missing.
  const commit = await context.changes.apply({ files: [...pictures, ...entries], author: account, message });
  for (const { place } of commit === null ? [] : texts) {
    await context.logbook.write({ by: account, act: 'publish', about: place.wire, note: '直接发布' });
  }
  if (commit !== null) context.publish();
  return {
    message: 'entry persisted',
    commit,
    ids: Object.fromEntries(texts.map(({ place, raw }) => [place.wire, versionOf(raw)])),
  };
}

function mustBelong(
  place: Awaited<ReturnType<typeof placeOnDisk>>['place'],
  collectionName: string | undefined,
  context: DeskContext,
): asserts place is EntryPlace {
  const right =
    place.kind === 'entry'
      ? collectionName === undefined || collectionName === place.collection
      : place.kind === 'settings' && (collectionName === undefined || !context.collections.includes(collectionName));
  if (!right) throw new HttpError(403, `这个文件不属于正在编辑的栏目：${place.wire}`);
}

/** Refuses to write over what somebody else wrote since the clerk opened the entry. */
async function mustBeOverKnown(
  place: EntryPlace,
  path: string,
  current: Buffer | null,
  wanted: Buffer,
  known: string | null,
  context: DeskContext,
): Promise<void> {
  if (current === null && known === null) return mustBeUnique(place, context);
  // The same text again, perhaps because the first answer was lost on the way: nothing to fear.
  if (current?.equals(wanted) || (current && known === versionOf(current))) return;
  throw await publishedConflict(context, { wire: place.wire, path, current, known });
}
