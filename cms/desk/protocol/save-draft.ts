import type { z } from 'zod';
import type { Account } from '../people/accounts.ts';
import { versionOf } from '../drafts/changes.ts';
import type { DraftStatus } from '../drafts/draft-message.ts';
import type { Draft } from '../drafts/drafts.ts';
import { readIfThere } from '../disk/durable-file.ts';
import type { EntryPlace } from '../disk/paths.ts';
import { HttpError } from '../http-error.ts';
import { mustMayWrite, statusOfNewDraft } from '../drafts/review-rules.ts';
import { draftConflict, publishedConflict } from './conflict.ts';
import type { DeskContext } from './context.ts';
import { mustBeUnique, mustBeValid } from './entry-check.ts';
import { logConfirmations, newUploads, type NewUpload } from './new-uploads.ts';
import type { confirmedFiles, uploadedFile } from './wire.ts';

type Upload = z.infer<typeof uploadedFile>;

export interface DraftInput {
  place: EntryPlace;
  /** Where the published text lies. */
  path: string;
  raw: string;
  /** The version that the clerk had before them, of the draft if there was one. */
  known: string | null;
  /** The published version that the clerk has settled a conflict with. */
  seen: string | null | undefined;
  assets: readonly Upload[];
  /** What the clerk has looked at of them, as no program can. */
  confirmed: z.infer<typeof confirmedFiles>;
  message: string;
  status: DraftStatus | undefined;
}

/** Saves an entry and the files that came with it on the branch of its draft; residents see nothing of it. */
export async function saveDraft(wanted: DraftInput, context: DeskContext, account: Account) {
  const { place, raw, path } = wanted;
  mustMayWrite({ account }, place);
  const person = { account, twoPeople: await context.twoPeople() };
  const uploads = await newFiles(wanted, context, account);
  const bytes = Buffer.from(raw, 'utf8');

  const commit = await context.changes.inTurn(async () => {
    const draft = await context.drafts.find(place);
    const published = await readIfThere(path);
    const [text = null] = draft ? await context.drafts.read([{ draft, wire: place.wire }]) : [];
    if (draft) mustBeOverDraft(draft, text, wanted);
    else await mustBeOverPublished(published, bytes, wanted, context);
    const base = await baseOf(draft, published, wanted, context);
    for (const { guard, path: target } of uploads.values()) await guard(await readIfThere(target));
    await mustBeValid(place, raw, context, [...(draft?.files ?? []), ...uploads.keys()]);

    const same = text?.equals(bytes) ?? false;
    if (draft && same && uploads.size === 0 && base === draft.base) return null;
    // An approved text that is written in again has not been approved.
    const kept = draft?.status === 'pending_publish' ? 'draft' : draft?.status;
    const status = kept ?? statusOfNewDraft(person, wanted.status ?? 'draft');
    const files = new Map([[place.wire, bytes], ...[...uploads].map(([wire, file]) => [wire, file.bytes] as const)]);
    const confirmed = [...uploads.values()].flatMap(({ confirmation }) => confirmation ?? []);
    const save = { place, over: draft, status, base, files, confirmed };
    return context.drafts.save({ ...save, author: account, message: wanted.message });
  });
  if (commit !== null) {
    await context.logbook.write({ by: account, act: 'draft', about: place.wire });
    await logConfirmations([...uploads.values()], context, account);
  }
  return { message: 'entry persisted', commit, ids: { [place.wire]: versionOf(raw) } };
}

/**
 * The uploads by wire path, without those that the draft holds already: Decap sends every picture of a draft with each
 * save, as it was chosen or as the desk gave it out. A picture must not be drawn anew each time.
 */
async function newFiles({ place, assets, confirmed }: DraftInput, context: DeskContext, account: Account) {
  const draft = await context.drafts.find(place);
  const held = draft ? await context.drafts.read(assets.map(({ path: wire }) => ({ draft, wire }))) : [];
  const known = new Map(assets.map(({ path }, index) => [path, draft?.files.includes(path) ? held[index] : undefined]));
  const other = assets.filter(({ path, content }) => !known.get(path)?.equals(Buffer.from(content, 'base64')));
  const uploads = await newUploads(other, confirmed, context, account);
  const fresh = uploads.filter(({ wire, bytes }) => !known.get(wire)?.equals(bytes));
  return new Map<string, NewUpload>(fresh.map((upload) => [upload.wire, upload]));
}

function mustBeOverDraft(draft: Draft, text: Buffer | null, { place, raw, known }: DraftInput): void {
  if (draft.entry !== place.wire) {
    throw new HttpError(409, `这个编号已经有一篇草稿了（${draft.entry}），请换一个编号再保存。`);
  }
  if (text && (text.toString('utf8') === raw || versionOf(text) === known)) return;
  throw draftConflict(draft, text);
}

async function mustBeOverPublished(
  published: Buffer | null,
  wanted: Buffer,
  { place, path, known }: DraftInput,
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
  { place, path, seen }: DraftInput,
  context: DeskContext,
): Promise<string | null> {
  const version = published && versionOf(published);
  if (!draft) return version;
  if (seen === undefined || version === draft.base) return draft.base;
  if (seen === version) return version;
  throw await publishedConflict(context, { wire: place.wire, path, current: published, known: seen });
}
