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
async function mustBeNew(context: DeskContext, { entry, board, posted, title }: NewPosting): Promise<void> {
  const hangs = (await postingFiles(context)).some(
    (one) =>
      one.entry === entry &&
      one.board === board &&
      one.posted === posted &&
      one.title === title &&
      one.removed === undefined,
  );
  if (hangs) throw new HttpError(409, '这一张已经登记过了，不用再登记。又贴了一张的，请在备注里写明，如“大字版”。');
}

/** Enters the day on which it came down. */
export async function enterRemoval(
  context: DeskContext,
  { wire, removed }: { wire: string; removed: string },
  account: Account,
): Promise<void> {
  const known = (await postingFiles(context)).find((one) => one.wire === wire);
  if (!known) throw new HttpError(404, '没有这条张贴登记，请刷新页面看看。');
  if (known.removed !== undefined) throw new HttpError(409, '撤下的日子已经登记过了。');
  const before = await textAt(wire, context);
  const split = splitFrontMatter(before);
  const body = 'problem' in split ? '' : split.body.trim();
  const text = entryText('postings', { ...dataIn(before), removed }, body);
  await write(context, account, { wire, text, about: known.entry, message: `撤下：${known.entry}`, before });
}

interface Written {
  wire: string;
  text: string;
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
    bytes: Buffer.from(text, 'utf8'),
    guard: async (current) => {
      const expected = before === undefined ? undefined : versionOf(before);
      if ((current === null ? undefined : versionOf(current)) !== expected) {
        throw new HttpError(409, '这条张贴登记刚刚被别人改过，请刷新页面再登记。');
      }
      await mayBe?.();
      await mustBeValid(place, text, context, { arriving: [], aim: '登记' });
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
