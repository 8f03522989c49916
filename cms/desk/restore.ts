import type { Account } from './accounts.ts';
import type { FileChange } from './changes.ts';
import type { Draft } from './drafts.ts';
import { readIfThere } from './durable-file.ts';
import { parsePlace } from './paths.ts';
import { placeOnDisk, type DeskRoom } from './protocol/desk-room.ts';
import { mustBeUnique, mustBeValid } from './protocol/entry-check.ts';
import { Refusal } from './refusal.ts';
import { mediaBefore, type RemovedEntry } from './removed-entries.ts';
import { mustMayDiscard } from './review-rules.ts';

/** Puts a deleted entry back as it was last, with the pictures and attachments it names if they are gone too. */
export async function restoreEntry(room: DeskRoom, removed: RemovedEntry, account: Account): Promise<void> {
  const { place, text, title } = removed;
  const { path } = await placeOnDisk(place.wire, room);
  const message = `恢复：${title.replaceAll(/[\p{C}\p{Z}]+/gu, ' ')}`;
  await room.changes.inTurn(async (apply) => {
    const { files: media, arriving } = await missingMedia(room, removed);
    const entry: FileChange = {
      path,
      bytes: Buffer.from(text, 'utf8'),
      guard: async (current) => {
        if (current) throw new Refusal(409, `“${title}”已经在网站上了，不用再恢复。`);
        await mustBeUnique(place, room);
        await mustBeValid(place, text, room, arriving);
      },
    };
    await apply({ files: [...media, entry], author: account, message });
  });
  await room.logbook.write({ by: account, act: 'restore', about: place.wire });
  room.publish();
}

/** Puts a discarded draft back on the board, unless somebody has begun a new one since. */
export async function restoreDraft(room: DeskRoom, discarded: Draft, account: Account): Promise<void> {
  const place = parsePlace(discarded.entry, room.collections);
  if (place.kind === 'media') throw new Refusal(403, '这不是一篇草稿。');
  mustMayDiscard({ account, twoPeople: await room.twoPeople() }, discarded, place);
  await room.changes.inTurn(async () => {
    if (await room.drafts.find(place)) {
      throw new Refusal(409, '这篇内容已经有一份新的草稿了。请先发布或放弃那一份，再来恢复。');
    }
    await room.drafts.restore(discarded, place, account);
  });
  await room.logbook.write({ by: account, act: 'restore', about: place.wire, note: '恢复了放弃的草稿。' });
}

async function missingMedia(room: DeskRoom, { commit, text }: RemovedEntry) {
  const named = new Set(
    [...text.matchAll(/\/media\/[a-z0-9/_-]+\.[a-z]{3,4}/g)].map(([address]) => `public${address}`),
  );
  const wires: string[] = [];
  const paths: string[] = [];
  for (const wire of named) {
    const found = await placeOnDisk(wire, room).catch(() => undefined);
    if (!found || (await readIfThere(found.path)) !== null) continue;
    wires.push(wire);
    paths.push(found.path);
  }
  const contents = await mediaBefore(room, commit, wires);
  const files = paths.flatMap((path, index): FileChange[] => {
    const bytes = contents[index];
    return bytes ? [{ path, bytes, guard: () => undefined }] : [];
  });
  return { files, arriving: wires.filter((_, index) => contents[index]) };
}
