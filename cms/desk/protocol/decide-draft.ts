import { z } from 'zod';
import type { Account } from '../accounts.ts';
import { versionOf, type FileChange } from '../changes.ts';
import { draftStatuses, statusNames } from '../draft-message.ts';
import type { Draft } from '../drafts.ts';
import { Refusal } from '../refusal.ts';
import { asPerson, type Author } from '../repository.ts';
import { mustMayDiscard, mustMayPublishDraft, mustMaySetStatus } from '../review-rules.ts';
import { outdatedDraft } from './conflict.ts';
import { placeOnDisk, type Action, type DeskRoom } from './desk-room.ts';
import { draftNamed, entryName, textOf, type NamedDraft } from './draft-named.ts';
import { addressOf, mustBeValid } from './entry-check.ts';
import { baseIds, readParams } from './wire.ts';

/** `base` is the version of the text that the person has read: nobody approves a text that was changed meanwhile. */
const named = z.object({ ...entryName, base: baseIds.default({}) });
const statusParams = named.extend({ newStatus: z.enum(draftStatuses) });

/** Hands a draft in, takes it back, or calls it ready. */
export const updateUnpublishedEntryStatus: Action = async (params, room, account) => {
  const { newStatus, base, ...name } = readParams(statusParams, params);
  const person = { account, twoPeople: await room.twoPeople() };
  const moved = await room.changes.inTurn(async () => {
    const { draft, place } = await draftNamed(name, room);
    mustMaySetStatus(person, draft, place, newStatus);
    await textOf(draft, room, base[place.wire]);
    if (draft.status === newStatus) return undefined;
    const message = `${statusNames[draft.status]} → ${statusNames[newStatus]}`;
    const wanted = { place, over: draft, status: newStatus, base: draft.base, files: new Map<string, Buffer>() };
    await room.drafts.save({ ...wanted, author: account, message });
    return { about: place.wire, note: message };
  });
  if (moved) await room.logbook.write({ by: account, act: 'status', ...moved });
  return { message: 'status updated' };
};

/** Puts a draft before the residents: one commit in the name of its writer, then its branch ends. */
export const publishUnpublishedEntry: Action = async (params, room, account) => {
  const { base, ...name } = readParams(named, params);
  const person = { account, twoPeople: await room.twoPeople() };
  const { commit, place } = await room.changes.inTurn(async (apply) => {
    const { draft, place } = await draftNamed(name, room);
    mustMayPublishDraft(person, draft, place);
    const raw = await textOf(draft, room, base[place.wire]);
    const files = [...(await filesOf(draft, raw, room)), await entryOf({ draft, place }, raw, room)];
    const author = draft.writers[0] ?? account;
    const change = { files, author, message: messageOf(draft, author, account) };
    return { commit: await apply({ ...change, ends: { ref: draft.ref, tip: draft.tip } }), place };
  });
  await room.logbook.write({ by: account, act: 'publish', about: place.wire });
  room.publish();
  return { commit };
};

/** Gives a draft up. It can be brought back from the page of removed entries. */
export const deleteUnpublishedEntry: Action = async (params, room, account) => {
  const name = readParams(z.object(entryName), params);
  const person = { account, twoPeople: await room.twoPeople() };
  const about = await room.changes.inTurn(async () => {
    const { draft, place } = await draftNamed(name, room);
    mustMayDiscard(person, draft, place);
    await room.drafts.discard(draft, account, new Date(room.clock.now()).toISOString());
    return place.wire;
  });
  await room.logbook.write({ by: account, act: 'discard', about });
  return { message: 'draft discarded' };
};

/** The pictures and attachments that the text names; what was taken out of it again stays behind. */
async function filesOf(draft: Draft, raw: string, room: DeskRoom): Promise<FileChange[]> {
  const named = draft.files.filter((wire) => raw.includes(addressOf(wire)));
  const contents = await room.drafts.read(named.map((wire) => ({ draft, wire })));
  return Promise.all(
    named.map(async (wire, index): Promise<FileChange> => {
      const bytes = contents[index];
      if (!bytes) throw new Refusal(404, `草稿里的文件找不到了，请重新上传：${addressOf(wire)}`);
      return {
        path: (await placeOnDisk(wire, room)).path,
        bytes,
        guard: (current) => {
          if (current && !current.equals(bytes)) {
            throw new Refusal(409, `已经有一个同名的文件（${addressOf(wire)}），没有覆盖它。请换个文件名再上传。`);
          }
        },
      };
    }),
  );
}

async function entryOf({ draft, place }: NamedDraft, raw: string, room: DeskRoom): Promise<FileChange> {
  const { path } = await placeOnDisk(place.wire, room);
  const bytes = Buffer.from(raw, 'utf8');
  return {
    path,
    bytes,
    guard: async (current) => {
      const sameBase = (current && versionOf(current)) === draft.base;
      if (!sameBase && !current?.equals(bytes)) throw await outdatedDraft(room, { wire: place.wire, path, current });
      await mustBeValid(place, raw, room, draft.files);
    },
  };
}

/** Who else wrote in it, who called it ready and who published it stand below the message. */
function messageOf(draft: Draft, author: Author, publisher: Account): string {
  const wroteAt = draft.steps.findIndex(({ wrote }) => wrote);
  const approved = draft.status === 'pending_publish' ? draft.steps.slice(0, wroteAt).at(0)?.by : undefined;
  const reviewers = new Map([approved, publisher].flatMap((by) => (by ? [[by.account, by] as const] : [])));
  reviewers.delete(author.account);
  const trailers = [
    ...draft.writers.slice(1).map((by) => `Co-authored-by: ${asPerson(by)}`),
    ...[...reviewers.values()].map((by) => `Reviewed-by: ${asPerson(by)}`),
  ];
  const subject = draft.steps[wroteAt]?.what ?? `发布：${draft.entry}`;
  return [subject, ...(trailers.length > 0 ? ['', ...trailers] : [])].join('\n');
}
