import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Answer, Checked } from '../../wire/actions.ts';
import type { ListedCopy, WorkingCopy } from '../../wire/working-copies.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Account } from '../../wire/people.ts';
import { readIfThere, removeDurably, writeDurably } from '../disk/durable-file.ts';
import { diskRefusal } from '../disk/disk-errors.ts';
import type { EntryPlace } from '../disk/paths.ts';
import { createQueue } from '../disk/queue.ts';
import { outdated, type AgeSigns } from './outdated.ts';

/** What people are typing and have not saved: one file for each account and entry, never in git, read by nobody else. */
export interface WorkingCopies {
  /** Unless another page has kept something that this was not written over. */
  keep(account: Account, place: EntryPlace, copy: Checked<'keepWorkingCopy'>): Promise<Answer<'keepWorkingCopy'>>;
  find(account: Account, place: EntryPlace): Promise<WorkingCopy | undefined>;
  /** The one touched last first. */
  list(account: Account): Promise<ListedCopy[]>;
  /** Which of these words stand in what anybody is typing. */
  naming(words: readonly string[]): Promise<ReadonlySet<string>>;
  forget(account: Account, place: EntryPlace): Promise<void>;
  /** Lets go of what nobody has touched for a month. Done by itself once a day while people write. */
  forgetOld(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;
/** As long as a text that can be saved. */
const LONGEST = MEGABYTE;
/** Of one account. Nobody writes so many at once, nor so much. */
const MOST = 100;
const MOST_MEGABYTES = 20;
const TOO_LONG = '文字太多，不能自动保存，请分成几篇，或者把长表格改成附件。';
const WHAT_TO_DO = '不能自动保存。请先在“该做的事”里处理一些，或者点“保存”。';
const TOO_MANY = `没写完的已经有 ${String(MOST)} 篇了，新的${WHAT_TO_DO}`;
const TOO_MUCH = `没写完的文字合起来超过 ${String(MOST_MEGABYTES)} MB 了，这一篇${WHAT_TO_DO}`;

const stored = z.object({
  path: z.string(),
  isNew: z.boolean(),
  base: z.string().nullable(),
  title: z.string(),
  at: z.string(),
  writer: z.string().default(''),
  revision: z.string().default(''),
  values: z.record(z.string(), z.unknown()),
});

export function openWorkingCopies(
  deskDir: string,
  now: () => number,
  activeDays: AgeSigns['activeDays'],
): WorkingCopies {
  const root = join(deskDir, 'working');
  const queue = createQueue();
  const folderOf = (account: string) => join(root, account);
  const fileOf = ({ account }: Account, place: EntryPlace) => join(folderOf(account), nameOf(place));

  /** A file that is damaged or half gone is as good as none: it is not the only place where the text is. */
  async function read(path: string): Promise<WorkingCopy | undefined> {
    try {
      const bytes = await readIfThere(path);
      return bytes ? stored.parse(JSON.parse(bytes.toString('utf8'))) : undefined;
    } catch {
      return undefined;
    }
  }

  async function allFiles(): Promise<string[]> {
    const folders = await readdir(root).catch(() => []);
    const inFolder = async (account: string) =>
      (await namesIn(folderOf(account))).map((name) => join(folderOf(account), name));
    return (await Promise.all(folders.map(inFolder))).flat();
  }

  async function forgetOld(): Promise<void> {
    const files = await allFiles();
    const kept: { file: string; at: string }[] = [];
    for (const file of files) kept.push({ file, at: (await read(file))?.at ?? '' });
    for (const { file } of await outdated(kept, { now: now(), activeDays })) await removeDurably(file);
  }

  return {
    keep: (account, place, { over, ...copy }) =>
      queue.run(async () => {
        const revision = randomUUID();
        const at = new Date(now()).toISOString();
        const text = asText({ ...copy, at, revision });
        if (Buffer.byteLength(text) > LONGEST) throw new HttpError(413, TOO_LONG);
        const file = fileOf(account, place);
        const other = await read(file);
        if (other && other.writer !== copy.writer && other.revision !== over) return { other };
        await mustHaveRoom(folderOf(account.account), nameOf(place), Buffer.byteLength(text));
        try {
          await writeDurably(file, text, 0o600);
        } catch (error) {
          throw diskRefusal(error) ?? error;
        }
        return { at, revision };
      }),
    find: (account, place) => read(fileOf(account, place)),
    async list({ account }) {
      const folder = folderOf(account);
      const copies: ListedCopy[] = [];
      // One at a time: all at once would hold the site up, and fill the memory.
      for (const name of await namesIn(folder)) {
        const copy = await read(join(folder, name));
        if (!copy) continue;
        const { values: _, writer: __, revision: ___, ...listed } = copy;
        copies.push(listed);
      }
      return copies.toSorted((a, b) => (a.at < b.at ? 1 : -1));
    },
    async naming(words) {
      const found = new Set<string>();
      for (const file of words.length > 0 ? await allFiles() : []) {
        const text = (await readIfThere(file))?.toString('utf8') ?? '';
        for (const word of words) if (text.includes(word)) found.add(word);
      }
      return found;
    },
    forget: (account, place) => queue.run(() => removeDurably(fileOf(account, place))),
    forgetOld: () => queue.run(forgetOld),
  };
}

/** By its id alone: the year of a new entry may still change with its day, and an id is used once in a collection. */
const nameOf = (place: EntryPlace) =>
  place.kind === 'settings' ? 'settings.json' : `${place.collection}~${place.id}.json`;

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => /^[a-z0-9][a-z0-9~-]*\.json$/.test(name));

/** What is nested without end is no form, and too deep to be written. */
function asText(copy: WorkingCopy): string {
  try {
    return JSON.stringify(copy);
  } catch (error) {
    if (error instanceof RangeError) throw new HttpError(400, '这份内容套得太深了，不像是表单写的，没有收下。');
    throw error;
  }
}

async function mustHaveRoom(folder: string, name: string, bytes: number): Promise<void> {
  const others = (await namesIn(folder)).filter((other) => other !== name);
  const isNew = (await stat(join(folder, name)).catch(() => undefined)) === undefined;
  if (isNew && others.length >= MOST) throw new HttpError(409, TOO_MANY);
  let sum = bytes;
  for (const other of others) sum += (await stat(join(folder, other)).catch(() => undefined))?.size ?? 0;
  if (sum > MOST_MEGABYTES * MEGABYTE) throw new HttpError(409, TOO_MUCH);
}
