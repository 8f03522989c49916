import { entryText } from '../../../src/collections/entry-text.ts';
import { collectionNames } from '../../../src/collections/index.ts';
import { postedEntry } from '../../../src/collections/postings/schema.ts';
import { dataIn, splitFrontMatter } from '../../../src/reader/front-matter.ts';
import { beijingInstant } from '../../../src/schema/beijing.ts';
import { newId, placeOfNew } from '../../../src/schema/new-names.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Account } from '../../wire/people.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { versionOf, type FileChange } from '../drafts/changes.ts';
import type { DeskContext } from './context.ts';
import { mustBeValid } from './entry-check.ts';
import { listEntries, placeOnDisk } from './lookup.ts';

/** That something hangs, or hung, on a board; `wire` is the path of its file. */
export interface PostingFile {
  wire: string;
  /** `<collection>/<id>` */
  entry: string;
  board: string;
  posted: string;
  removed?: string | undefined;
  /** The note. */
  title?: string | undefined;
}

/** An entry as it is saved. */
export interface SavedEntry {
  wire: string;
  id: string;
  data: Readonly<Record<string, unknown>>;
}

/** All entries of a collection as they are saved, drafts not among them. */
export async function savedEntries(context: DeskContext, collection: string): Promise<SavedEntry[]> {
  const wires = await listEntries(context, collection);
  const read = await Promise.all(wires.map((wire) => textAt(wire, context)));
  return wires.map((wire, at) => ({ wire, id: idOf(wire), data: dataIn(read[at] ?? '') }));
}

/** One entry by its name, `<collection>/<id>`; undefined where there is none. */
export async function savedEntry(context: DeskContext, name: string): Promise<SavedEntry | undefined> {
  const [collection = '', id = ''] = name.split('/');
  if (!collectionNames.some((known) => known === collection)) return undefined;
  const wire = (await listEntries(context, collection)).find((own) => idOf(own) === id);
  return wire === undefined ? undefined : { wire, id, data: dataIn(await textAt(wire, context)) };
}

/** What was entered, the last first. */
export async function postingFiles(context: DeskContext): Promise<PostingFile[]> {
  const saved = await savedEntries(context, 'postings');
  return saved
    .flatMap(({ wire, data: { entry, board, posted, removed, title } }): PostingFile[] => {
      const name = typeof entry === 'string' ? postedEntry(entry) : undefined;
      if (name === undefined || typeof board !== 'string' || typeof posted !== 'string') return [];
      const more = { ...(typeof removed === 'string' && { removed }), ...(typeof title === 'string' && { title }) };
      return [{ wire, entry: name, board, posted, ...more }];
    })
    .toSorted((a, b) => (a.posted < b.posted ? 1 : -1));
}

export interface NewPosting {
  entry: string;
  board: string;
  posted: string;
  title?: string | undefined;
}

/** Enters that something was put up: a file of its own, a commit of its own, and no draft, since it is no text to judge. */
export async function enterPosting(context: DeskContext, wanted: NewPosting, account: Account): Promise<void> {
  const now = beijingInstant(context.clock.now());
  const wire = `content/postings/${placeOfNew('year', undefined, newId({ now, random: Math.random }))}.md`;
  const values = { ...wanted, entry: `/${wanted.entry}/` };
  const text = entryText('postings', values, '');
  await write(context, account, {
    ...{ wire, text, about: wanted.entry, message: `张贴：${wanted.entry}` },
    mayBe: () => mustBeNew(context, wanted),
  });
}

/** A form that is sent twice, by a second tap or by loading its answer anew, is one sheet on the board. */
async function mustBeNew(context: DeskContext, { entry, board, title }: NewPosting): Promise<void> {
  // A second sheet beside the first, in large letters, is told apart by its note.
  const twice = (await postingFiles(context)).find(
    (one) => one.entry === entry && one.board === board && one.title === title && one.removed === undefined,
  );
  if (!twice) return;
  throw new HttpError(
    409,
    `这块公开栏上已经登记过这一篇（${twice.posted} 张贴，还没有撤下）。重贴的、另贴一张的，请在备注里写明。`,
  );
}

/** Enters the day on which it came down. */
export async function enterRemoval(
  context: DeskContext,
  { wire, removed }: { wire: string; removed: string },
  account: Account,
): Promise<void> {
  const known = await postingAt(wire, context);
  if (known.removed !== undefined) throw new HttpError(409, `已经登记过了：${known.removed} 撤下。`);
  if (removed < known.posted) {
    throw new HttpError(422, `登记的是 ${known.posted} 张贴，不会在那以前撤下，请核对是哪天撤的。`);
  }
  await rewrite(context, account, known, { removed }, '撤下');
}

/** Takes back what was entered last of a posting by a slip: that it came down, or the posting itself. */
export async function undoPosting(context: DeskContext, wire: string, account: Account): Promise<'removed' | 'posted'> {
  const known = await postingAt(wire, context);
  if (known.removed !== undefined) {
    await rewrite(context, account, known, { removed: undefined }, '取消撤下');
    return 'removed';
  }
  const before = await textAt(wire, context);
  await write(context, account, { wire, text: null, about: known.entry, message: `取消张贴：${known.entry}`, before });
  return 'posted';
}

async function postingAt(wire: string, context: DeskContext): Promise<PostingFile> {
  const known = (await postingFiles(context)).find((one) => one.wire === wire);
  if (!known) throw new HttpError(404, '没有这条张贴登记，可能刚刚被取消了。请刷新页面看看。');
  return known;
}

async function rewrite(
  context: DeskContext,
  account: Account,
  { wire, entry }: PostingFile,
  changed: { removed: string | undefined },
  what: string,
): Promise<void> {
  const before = await textAt(wire, context);
  const split = splitFrontMatter(before);
  const body = 'problem' in split ? '' : split.body.trim();
  const text = entryText('postings', { ...dataIn(before), ...changed }, body);
  await write(context, account, { wire, text, about: entry, message: `${what}：${entry}`, before });
}

interface Written {
  wire: string;
  /** Null: the file goes. */
  text: string | null;
  /** The entry that hangs. */
  about: string;
  message: string;
  /** What the file holds, where there is one. */
  before?: string;
  /** Refuses it while nothing else is written. */
  mayBe?: () => Promise<void>;
}

async function write(context: DeskContext, account: Account, written: Written): Promise<void> {
  const { wire, text, about, message, before, mayBe } = written;
  const { place, path } = await placeOnDisk(wire, context);
  if (place.kind !== 'entry') throw new HttpError(403, '不能写这个位置。');
  const change: FileChange = {
    path,
    bytes: text === null ? null : Buffer.from(text, 'utf8'),
    guard: async (current) => {
      const expected = before === undefined ? undefined : versionOf(before);
      if ((current === null ? undefined : versionOf(current)) !== expected) {
        throw new HttpError(409, '这条张贴登记刚刚被别人改过，请刷新页面再登记。');
      }
      await mayBe?.();
      if (text !== null) await mustBeValid(place, text, context, { arriving: [], aim: '登记' });
    },
  };
  await context.changes.apply({ files: [change], author: account, message });
  const entry = await savedEntry(context, about);
  const note = message.slice(0, message.indexOf('：'));
  await context.logbook.write({ by: account, act: 'posting', about: entry?.wire ?? wire, note });
  context.publish();
}

const idOf = (wire: string) => wire.slice(wire.lastIndexOf('/') + 1, -'.md'.length);

async function textAt(wire: string, context: DeskContext): Promise<string> {
  const { path } = await placeOnDisk(wire, context);
  return (await readIfThere(path))?.toString('utf8') ?? '';
}
