import { referrers, type Referrer } from '../../../src/reader/referrers.ts';
import { HttpError } from '../../wire/http-error.ts';
import { lacks, mayDo, type Account } from '../../wire/people.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { addressOf, parsePlace, type Place } from '../disk/paths.ts';
import { versionOf, type FileChange } from '../drafts/changes.ts';
import { cleanMessage } from './commit-message.ts';
import { publishedConflict } from './conflict.ts';
import type { Action, DeskContext } from './context.ts';
import { titleOf } from '../drafts/removed-entries.ts';
import { placeOnDisk } from './lookup.ts';

const SHOWN = 3;

/**
 * Removes entries or media as one commit, and asks for a publication; what is only kept aside goes without one. A draft of the entry stays: what must be taken
 * off the site at once does not wait for a draft, and publishing the draft later reports that the entry is gone.
 */
export const deleteFiles: Action<'deleteFiles'> = async ({ paths, options, base }, context, account) => {
  const files: FileChange[] = [];
  const places: Place[] = [];
  const aside: string[] = [];
  for (const wire of new Set(paths)) {
    const { place, path } = await placeOnDisk(wire, context);
    if (place.kind === 'settings') throw new HttpError(403, '网站设置不能删除，只能修改。');
    places.push(place);
    const kept = context.aside.find(wire);
    mustMayDelete(account, kept?.account === account.account && (await readIfThere(path)) === null);
    if (kept) aside.push(wire);
    if (kept && (await readIfThere(path)) === null) continue;
    files.push({
      path,
      bytes: null,
      guard: async (current) => {
        if (!current) throw new HttpError(404, `没有这个文件，可能已经被别人删除：${wire}`);
        const known = base[wire];
        if (known && known !== versionOf(current))
          throw await publishedConflict(context, { wire, path, current, known });
      },
    });
  }
  const message = cleanMessage(options.commitMessage, `删除：${paths.join('、')}`);
  const commit = await context.changes.inTurn(async (apply) => {
    await mustBeUnused(places, context);
    const made = files.length > 0 ? await apply({ files, author: account, message }) : null;
    for (const wire of aside) await context.aside.remove(wire);
    return made;
  });
  for (const { kind, wire } of places) {
    if (kind === 'entry') await context.previews.endAll(wire, 'discarded');
    await context.logbook.write({ by: account, act: 'delete', about: wire });
  }
  if (commit !== null) context.publish();
  return { message: 'deleted', commit };
};

/** A page that names what is gone would keep the whole site from being made. */
async function mustBeUnused(places: readonly Place[], context: DeskContext): Promise<void> {
  const uploads = places.filter(({ kind }) => kind === 'media').map(({ wire }) => addressOf(wire));
  const entries = places.filter(({ kind }) => kind === 'entry').map(({ file }) => file);
  const found = [...(await referrers(context, entries, uploads)), ...(await draftsThatName(uploads, context))];
  if (found.length > 0) throw new HttpError(409, sentence(found));
  const [typed] = await context.working.naming(uploads);
  if (typed !== undefined) {
    throw new HttpError(
      409,
      `还不能删除：有人没写完、还没保存的文字里用着它（${typed}）。请问问同事，保存或放弃以后再删除。`,
    );
  }
}

/** Only what they show: a link to an entry that is gone is told when the draft is published. */
async function draftsThatName(uploads: readonly string[], context: DeskContext): Promise<Referrer[]> {
  if (uploads.length === 0) return [];
  const drafts = await context.drafts.list();
  const texts = await context.drafts.read(drafts.map((draft) => ({ draft, wire: draft.entry })));
  return drafts.flatMap(({ entry }, index) => {
    const text = texts[index]?.toString('utf8') ?? '';
    const to = uploads.find((upload) => text.includes(upload));
    return to === undefined ? [] : [{ title: titleOf(parsePlace(entry, context.collections), text), file: entry, to }];
  });
}

/** Whoever may write takes back what nobody but they have; all else is for who decides what residents see. */
function mustMayDelete({ role }: Account, isOwn: boolean): void {
  if (isOwn || mayDo(role, 'publish')) return;
  throw new HttpError(403, lacks(role, 'publish'));
}

function sentence(found: readonly Referrer[]): string {
  const titles = [...new Set(found.map(({ title, file }) => `“${title}”（${file}）`))];
  const shown = titles.slice(0, SHOWN).join('、');
  const more = titles.length > SHOWN ? ` 等 ${String(titles.length)} 篇` : '';
  return `还不能删除：${shown}${more}提到了它。请先在那里改掉，再删除。`;
}
