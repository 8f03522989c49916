import type { Account } from '../../wire/people.ts';
import type { FileChange } from '../drafts/changes.ts';
import type { Draft } from '../drafts/drafts.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { parsePlace } from '../disk/paths.ts';
import type { DeskContext } from '../protocol/context.ts';
import { mustBeUnique, mustBeValid } from '../protocol/entry-check.ts';
import { placeOnDisk } from '../protocol/lookup.ts';
import { HttpError } from '../../wire/http-error.ts';
import { mediaBefore, type RemovedEntry } from '../drafts/removed-entries.ts';
import { mustMayDiscard } from '../drafts/review-rules.ts';

/** Puts a deleted entry back as it was last, with the pictures and attachments it names if they are gone too. */
export async function restoreEntry(context: DeskContext, removed: RemovedEntry, account: Account): Promise<void> {
  const { place, text, title } = removed;
  const { path } = await placeOnDisk(place.wire, context);
  const message = `恢复：${title.replaceAll(/[\p{C}\p{Z}]+/gu, ' ')}`;
  await context.changes.inTurn(async (apply) => {
    const { files: media, arriving } = await missingMedia(context, removed);
    const entry: FileChange = {
      path,
      bytes: Buffer.from(text, 'utf8'),
      guard: async (current) => {
        if (current) throw new HttpError(409, `“${title}”已经在网站上了，不用再恢复。`);
        await mustBeUnique(place, context);
        await mustBeValid(place, text, context, { arriving, aim: '恢复' });
      },
    };
    await apply({ files: [...media, entry], author: account, message });
  });
  await context.logbook.write({ by: account, act: 'restore', about: place.wire });
  context.publish();
}

/** Puts a discarded draft back on the board, unless somebody has begun a new one since. */
export async function restoreDraft(context: DeskContext, discarded: Draft, account: Account): Promise<void> {
  const place = parsePlace(discarded.entry, context.collections);
  if (place.kind === 'media') throw new HttpError(403, '这不是一篇草稿。');
  mustMayDiscard({ account, twoPeople: await context.twoPeople() }, discarded, place);
  await context.changes.inTurn(async () => {
    if (await context.drafts.find(place)) {
      throw new HttpError(409, '这篇内容已经有一份新的草稿了。请先发布或放弃那一份，再来恢复。');
    }
    await context.drafts.restore(discarded, place, account);
  });
  await context.logbook.write({ by: account, act: 'restore', about: place.wire, note: '恢复了放弃的草稿。' });
}

async function missingMedia(context: DeskContext, { commit, text }: RemovedEntry) {
  const named = new Set(
    [...text.matchAll(/\/media\/[a-z0-9/_-]+\.[a-z]{3,4}/g)].map(([address]) => `public${address}`),
  );
  const wires: string[] = [];
  const paths: string[] = [];
  for (const wire of named) {
    const found = await placeOnDisk(wire, context).catch(() => undefined);
    if (!found || (await readIfThere(found.path)) !== null) continue;
    wires.push(wire);
    paths.push(found.path);
  }
  const contents = await mediaBefore(context, commit, wires);
  const files = paths.flatMap((path, index): FileChange[] => {
    const bytes = contents[index];
    return bytes ? [{ path, bytes, guard: () => undefined }] : [];
  });
  return { files, arriving: wires.filter((_, index) => contents[index]) };
}
