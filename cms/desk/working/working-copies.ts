import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
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
  /** What all people are typing, as it is kept: to find what it names. */
  texts(): Promise<string[]>;
  forget(account: Account, place: EntryPlace): Promise<void>;
  /** Lets go of what nobody has touched for a month. Done by itself once a day while people write. */
  forgetOld(): Promise<void>;
}

/** Twice the longest text that can be saved: JSON writes some characters as several. */
const LONGEST = 2 * 1024 * 1024;
/** Of one account. Nobody writes so many at once. */
const MOST = 300;
const DAY = 24 * 60 * 60 * 1000;
const TOO_LONG = '文字太多，不能自动保存，请分成几篇，或者把长表格改成附件。';
const TOO_MANY = `没写完的已经有 ${String(MOST)} 篇了，新的不能自动保存。请先在“该做的事”里处理一些，或者点“保存”。`;

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
  let tidied = now();
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
    tidied = now();
    const files = await allFiles();
    const kept = await Promise.all(files.map(async (file) => ({ file, at: (await read(file))?.at ?? '' })));
    for (const { file } of await outdated(kept, { now: now(), activeDays })) await removeDurably(file);
  }

  return {
    keep: (account, place, { over, ...copy }) =>
      queue.run(async () => {
        const revision = randomUUID();
        const at = new Date(now()).toISOString();
        const text = JSON.stringify({ ...copy, at, revision });
        if (Buffer.byteLength(text) > LONGEST) throw new HttpError(413, TOO_LONG);
        const file = fileOf(account, place);
        const other = await read(file);
        if (other && other.writer !== copy.writer && other.revision !== over) return { other };
        const names = await namesIn(folderOf(account.account));
        if (names.length >= MOST && !names.includes(nameOf(place))) throw new HttpError(409, TOO_MANY);
        try {
          await writeDurably(file, text, 0o600);
        } catch (error) {
          throw diskRefusal(error) ?? error;
        }
        if (now() - tidied > DAY) await forgetOld().catch(() => undefined);
        return { at, revision };
      }),
    find: (account, place) => read(fileOf(account, place)),
    async list({ account }) {
      const folder = folderOf(account);
      const copies = await Promise.all((await namesIn(folder)).map((name) => read(join(folder, name))));
      return copies
        .flatMap((copy) => copy ?? [])
        .toSorted((a, b) => (a.at < b.at ? 1 : -1))
        .map(({ values: _, writer: __, revision: ___, ...listed }) => listed);
    },
    async texts() {
      return Promise.all((await allFiles()).map(async (file) => (await readIfThere(file))?.toString('utf8') ?? ''));
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
