import { dataIn } from '../../../src/reader/front-matter.ts';
import { deedTime } from '../../../src/record/deed.ts';
import { deedOf } from '../../../src/record/deed-of.ts';
import { beijingInstant } from '../../../src/schema/beijing.ts';
import { HttpError } from '../../wire/http-error.ts';
import { statusStep } from '../../wire/drafts.ts';
import type { Account } from '../../wire/people.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { addressOf } from '../disk/paths.ts';
import { versionOf, type FileChange } from '../drafts/changes.ts';
import { confirmationLine, type Confirmation } from '../drafts/draft-message.ts';
import type { Draft } from '../drafts/drafts.ts';
import { mustMayDiscard, mustMayPublishDraft, mustMaySetStatus } from '../drafts/review-rules.ts';
import { asPerson, type Author } from '../git/repository.ts';
import { outdatedDraft } from './conflict.ts';
import type { Action, DeskContext } from './context.ts';
import { mustBeValid } from './entry-check.ts';
import { addExceptions, exceptionsFor } from './exceptions-change.ts';
import { cleanNotes, numbered, SAID } from './notes.ts';
import { draftNamed, placeOnDisk, textOf, type NamedDraft } from './lookup.ts';

const AIMS = { pending_review: '送审', pending_publish: '通过' } as const;

/** Hands a draft in, takes it back, gives it back with what is to be mended, or calls it ready. */
export const updateUnpublishedEntryStatus: Action<'updateUnpublishedEntryStatus'> = async (
  params,
  context,
  account,
) => {
  const { newStatus, base, notes, ...name } = params;
  const wantedNotes = await cleanNotes(notes, name, context);
  const person = { account, twoPeople: await context.twoPeople() };
  const moved = await context.changes.inTurn(async () => {
    const { draft, place } = await draftNamed(name, context);
    mustMaySetStatus(person, draft, place, newStatus);
    const raw = await textOf(draft, context, base[place.wire]);
    const isMove = draft.status !== newStatus;
    if (!isMove && wantedNotes.length === 0) return undefined;
    if (isMove && newStatus !== 'draft') {
      await mustBeValid(place, raw, context, { arriving: draft.files, aim: AIMS[newStatus] });
    }
    // Somebody else was quicker: what this one has to say is said all the same.
    const message = isMove ? statusStep(draft.status, newStatus) : SAID;
    const said = { notes: numbered(wantedNotes, draft), answers: [] };
    const wanted = { place, over: draft, status: newStatus, base: draft.base, files: new Map<string, Buffer>() };
    await context.drafts.save({ ...wanted, said, author: account, message });
    const isBack = isMove && newStatus === 'draft';
    const note = isBack ? givenBack(draft.writers, account) : message;
    return { act: isMove ? ('status' as const) : ('note' as const), about: place.wire, note };
  });
  if (moved) await context.logbook.write({ by: account, ...moved });
  return { message: 'status updated' };
};

/** As the log has it: whoever writes a text takes it back, others give it back. */
const givenBack = (writers: readonly Author[], { account }: Author) =>
  writers.some((writer) => writer.account === account) ? '收回再改' : '退回修改';

/** Puts a draft before the residents: one commit in the name of its writer, then its branch ends. */
export const publishUnpublishedEntry: Action<'publishUnpublishedEntry'> = async (params, context, account) => {
  const { base, ...name } = params;
  const person = { account, twoPeople: await context.twoPeople() };
  const now = beijingInstant(context.clock.now());
  const { commit, place, deed } = await context.changes.inTurn(async (apply) => {
    const { draft, place } = await draftNamed(name, context);
    mustMayPublishDraft(person, draft, place);
    const raw = await textOf(draft, context, base[place.wire]);
    const uploads = await filesOf(draft, raw, context);
    const confirmed = draft.confirmed.filter(({ wire }) => raw.includes(addressOf(wire)));
    const { change: exceptions } = await addExceptions(context.contentDir, exceptionsFor(confirmed));
    const entry = await entryOf({ draft, place }, raw, context);
    const before = await readIfThere(entry.path);
    const deed = deedOf(draft.collection, before ? dataIn(before.toString('utf8')) : undefined, dataIn(raw), now);
    const files = [...uploads, ...(exceptions ? [exceptions] : []), entry];
    const author = draft.writers[0] ?? account;
    const change = { files, author, message: messageOf(draft, author, account, confirmed) };
    return { commit: await apply({ ...change, ends: { ref: draft.ref, tip: draft.tip } }), place, deed };
  });
  await context.previews.endAll(place.wire, 'published');
  const note = deedTime(deed, now);
  await context.logbook.write({ by: account, act: deed.kind, about: place.wire, ...(note !== undefined && { note }) });
  context.publish();
  return { commit, deed };
};

/** Gives a draft up. It can be brought back from the page of removed entries. */
export const deleteUnpublishedEntry: Action<'deleteUnpublishedEntry'> = async (name, context, account) => {
  const person = { account, twoPeople: await context.twoPeople() };
  const place = await context.changes.inTurn(async () => {
    const { draft, place } = await draftNamed(name, context);
    mustMayDiscard(person, draft, place);
    await context.drafts.discard(draft, account, new Date(context.clock.now()).toISOString());
    return place;
  });
  await context.previews.endAll(place.wire, 'discarded');
  await context.logbook.write({ by: account, act: 'discard', about: place.wire });
  return { message: 'draft discarded' };
};

/** The pictures and attachments that the text names; what was taken out of it again stays behind. */
async function filesOf(draft: Draft, raw: string, context: DeskContext): Promise<FileChange[]> {
  const named = draft.files.filter((wire) => raw.includes(addressOf(wire)));
  const contents = await context.drafts.read(named.map((wire) => ({ draft, wire })));
  return Promise.all(
    named.map(async (wire, index): Promise<FileChange> => {
      const bytes = contents[index];
      if (!bytes) throw new HttpError(404, `草稿里的文件找不到了，请重新上传：${addressOf(wire)}`);
      return {
        path: (await placeOnDisk(wire, context)).path,
        bytes,
        guard: (current) => {
          if (current && !current.equals(bytes)) {
            throw new HttpError(409, `已经有一个同名的文件（${addressOf(wire)}），没有覆盖它。请换个文件名再上传。`);
          }
        },
      };
    }),
  );
}

async function entryOf({ draft, place }: NamedDraft, raw: string, context: DeskContext): Promise<FileChange> {
  const { path } = await placeOnDisk(place.wire, context);
  const bytes = Buffer.from(raw, 'utf8');
  return {
    path,
    bytes,
    guard: async (current) => {
      const sameBase = (current && versionOf(current)) === draft.base;
      if (!sameBase && !current?.equals(bytes)) throw await outdatedDraft(context, { wire: place.wire, path, current });
      await mustBeValid(place, raw, context, { arriving: draft.files, aim: '发布' });
    },
  };
}

/** Who else wrote in it, who called it ready, who published it and who looked at its files stand below the message. */
function messageOf(draft: Draft, author: Author, publisher: Account, confirmed: readonly Confirmation[]): string {
  const wroteAt = draft.steps.findIndex(({ wrote }) => wrote);
  const approval = draft.steps.slice(0, wroteAt).find(({ moved }) => moved?.to === 'pending_publish');
  const approved = draft.status === 'pending_publish' ? approval?.by : undefined;
  const reviewers = new Map([approved, publisher].flatMap((by) => (by ? [[by.account, by] as const] : [])));
  reviewers.delete(author.account);
  const trailers = [
    ...draft.writers.slice(1).map((by) => `Co-authored-by: ${asPerson(by)}`),
    ...[...reviewers.values()].map((by) => `Reviewed-by: ${asPerson(by)}`),
    ...confirmed.map(confirmationLine),
  ];
  const subject = draft.steps[wroteAt]?.what ?? `发布：${draft.entry}`;
  return [subject, ...(trailers.length > 0 ? ['', ...trailers] : [])].join('\n');
}
