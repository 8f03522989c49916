import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { HttpError } from '../../wire/http-error.ts';
import { person } from '../../wire/people.ts';
import type { Bookkeeping } from '../disk/bookkeeping.ts';
import { makeFolder, writeDurably } from '../disk/durable-file.ts';
import { createQueue } from '../disk/queue.ts';
import { readState } from '../disk/state-file.ts';
import { hashToken, sameHash } from '../people/secrets.ts';

const note = z.object({
  id: z.string(),
  /** Of the token in its address, which is kept nowhere. */
  hash: z.string(),
  /** The path of the entry on the wire. */
  wire: z.string(),
  /** Where it will be read once it is public. */
  page: z.string(),
  by: person,
  at: z.string(),
  until: z.string(),
  ended: z.enum(['revoked', 'published', 'discarded']).optional(),
});
type SharedNote = z.infer<typeof note>;

/** What somebody without an account may look at: a page that was made of a draft, with the uploads that only it has. */
export interface SharedPreviews {
  /** Those of an entry that still hold. */
  of(wire: string): SharedNote[];
  /** Makes the files of a new one by `fill`, which gets its folder, and returns the token of its address. */
  share(wanted: Omit<SharedNote, 'id' | 'hash' | 'until' | 'page'>, fill: Fill): Promise<string>;
  /** By the token of an address; also one that has ended meanwhile, until it would have ended by itself. */
  find(token: string): { note: SharedNote; folder: string } | undefined;
  revoke(wire: string, id: string): Promise<SharedNote | undefined>;
  /** The draft is public now, or given up: all of it end. */
  endAll(wire: string, ended: 'published' | 'discarded'): Promise<void>;
}

/** Writes the page and its uploads into a folder; returns where the page will be read once it is public. */
type Fill = (folder: string, until: string) => Promise<{ page: string }>;

/** So many addresses of one draft may be about. */
const MOST = 20;
const TOO_MANY = `这一篇已经发出去 ${String(MOST)} 个预览了，请先收回几个。`;
const DAYS = 7;
const DAY = 86_400_000;
const LOST = '发出去的预览链接都不能用了，要用的请再发一次。';

interface PreviewParts {
  deskDir: string;
  now: () => number;
  bookkeeping: Bookkeeping;
  /** Who may not sign in any more has no previews about either. */
  isPerson: (account: string) => boolean;
}

/** `previews.json` and a folder for each below the desk's; what has ended by itself is cleared away. */
export async function openPreviews({ deskDir, now, bookkeeping, isPerson }: PreviewParts): Promise<SharedPreviews> {
  const path = join(deskDir, 'previews.json');
  let all = (await readState({ path, what: '预览链接', lost: LOST }, z.array(note), bookkeeping)) ?? [];
  const queue = createQueue();
  /** The entries of those that are being made, which count too: many may be asked for at once. */
  const making: string[] = [];
  const folderOf = (id: string) => join(deskDir, 'previews', id);
  const holds = ({ until }: SharedNote) => Date.parse(until) > now();
  const isOpen = (one: SharedNote) => one.ended === undefined && holds(one) && isPerson(one.by.account);

  async function keep(next: readonly SharedNote[]): Promise<void> {
    await writeDurably(path, JSON.stringify(next), 0o600);
    all = [...next];
  }
  /** Of what has ended nothing can be read any more. */
  async function clear(ended: readonly SharedNote[]): Promise<void> {
    for (const { id } of ended) {
      await bookkeeping.attempt('删掉过期的预览', () => rm(folderOf(id), { recursive: true, force: true }));
    }
  }

  return {
    of: (wire) => all.filter((one) => one.wire === wire && isOpen(one)),
    async share(wanted, fill) {
      const same = [...all.filter(isOpen).map(({ wire }) => wire), ...making].filter((wire) => wire === wanted.wire);
      if (same.length >= MOST) throw new HttpError(422, TOO_MANY);
      making.push(wanted.wire);
      const token = randomBytes(16).toString('base64url');
      const id = randomBytes(6).toString('hex');
      const until = new Date(Date.parse(wanted.at) + DAYS * DAY).toISOString();
      try {
        await makeFolder(folderOf(id));
        // Not in the queue: it may wait for a build, and whoever publishes meanwhile is not to wait for it.
        const { page } = await fill(folderOf(id), until);
        const made = { ...wanted, id, hash: hashToken(token), page, until };
        await queue.run(async () => {
          await clear(all.filter((one) => !holds(one)));
          await keep([...all.filter(holds), made]);
        });
      } catch (error) {
        await rm(folderOf(id), { recursive: true, force: true }).catch(() => undefined);
        throw error;
      } finally {
        making.splice(making.indexOf(wanted.wire), 1);
      }
      return token;
    },
    find(token) {
      const hash = hashToken(token);
      const found = all.find((one) => sameHash(one.hash, hash));
      return found && holds(found) && isPerson(found.by.account)
        ? { note: found, folder: folderOf(found.id) }
        : undefined;
    },
    revoke: (wire, id) =>
      queue.run(async () => {
        const found = all.find((one) => one.id === id && one.wire === wire && isOpen(one));
        if (!found) return undefined;
        await keep(all.map((one) => (one === found ? { ...one, ended: 'revoked' as const } : one)));
        await clear([found]);
        return found;
      }),
    endAll: (wire, ended) =>
      queue.run(async () => {
        const open = all.filter((one) => one.wire === wire && isOpen(one));
        if (open.length === 0) return;
        await keep(all.map((one) => (open.includes(one) ? { ...one, ended } : one)));
        await clear(open);
      }),
  };
}
