import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { wallTime } from '../clock.ts';
import type { Bookkeeping } from '../disk/bookkeeping.ts';
import { makeFolder, removeDurably, syncFolder, writeDurably } from '../disk/durable-file.ts';
import { createQueue } from '../disk/queue.ts';
import { readState, setAside } from '../disk/state-file.ts';
import type { Author } from '../git/repository.ts';
import { took } from './stage-times.ts';

const noteSchema = z.object({
  /** Counts the releases of this desk. Their order is not told by a time: clocks are wrong now and then. */
  number: z.number().default(0),
  commit: z.string().nullable(),
  fingerprint: z.string(),
  started: z.string().default('1970-01-01T00:00:00.000Z'),
  finished: z.string(),
  /** These two are absent in releases of older versions. */
  changes: z.array(z.number()).optional(),
  took: took.optional(),
});
const holdSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.object({ account: z.string(), name: z.string() }),
});

/**
 * A built site. `commit` is what it shows, null if nothing had been committed yet; it holds what was true at
 * `started`, until the first of `changes`, minutes in milliseconds since 1970.
 */
export interface Release extends z.infer<typeof noteSchema> {
  id: string;
  /** The folder with the built site. */
  site: string;
}

/** Somebody switched back to an older release: it stays until a person publishes. */
export interface Hold {
  by: Author;
  at: string;
}

/** The built sites on disk: `releases/<id>/site`, and a link `current` to the one that is live. */
export interface Releases {
  /** The live one; a request asks once and keeps the answer until it is served. */
  current(): Release | undefined;
  /** Live first, then the others, the one made last first. */
  all(): readonly Release[];
  /** The one made last, whatever is live. */
  latest(): Release | undefined;
  held(): Hold | undefined;
  /** A folder for a build, which makes the site in it, and beside it a place for its report, which is not public. */
  prepare(now: number): Promise<{ id: string; site: string; report: string }>;
  /**
   * Makes a finished build the live site in one step, and drops what was made before the last five. Does nothing and
   * returns undefined if the live site is no longer the one of when the build began: somebody has switched back meanwhile.
   */
  publish(release: Omit<Release, 'number'>, liveAtStart: Release | undefined): Promise<Release | undefined>;
  /** Makes a kept release live again in one step and holds it there; undefined if there is no such release. */
  switchTo(id: string, by: Author, now: number): Promise<Release | undefined>;
  discard(id: string): Promise<void>;
}

const KEPT = 5;

/** `retire` is told of a release that goes, and may take its site before. */
export async function openReleases(
  deskDir: string,
  bookkeeping: Bookkeeping,
  retire?: (stale: Release | undefined, live: Release) => Promise<void>,
): Promise<Releases> {
  const folder = join(deskDir, 'releases');
  const link = join(deskDir, 'current');
  const holdFile = join(deskDir, 'held.json');
  const queue = createQueue();
  const remove = async (id: string) => {
    await bookkeeping.attempt('删掉旧的网站版本', () => rm(join(folder, id), { recursive: true, force: true }));
  };
  /** Nobody waits for it: what is left of it after a kill is taken for a build that was cut short. */
  const retireAll = async (stale: readonly Release[], live: Release) => {
    for (const { id } of stale) await removeDurably(join(folder, id, 'release.json')).catch(() => undefined);
    await retire?.(stale[0], live).catch(() => undefined);
    for (const { id } of stale) await remove(id);
  };
  const liveId = basename(await readlink(link).catch(() => ''));
  let known = await releasesIn(folder, liveId, bookkeeping);
  let hold = await readHold(holdFile, bookkeeping);
  const byId = (wanted: string | undefined) => known.find(({ id }) => id === wanted);
  let current = byId(liveId) ?? byId(hold?.id) ?? known.toSorted(latestFirst)[0];

  const others = () => known.filter((release) => release !== current).sort(latestFirst);
  const makeLive = async (id: string) => {
    const next = `${link}.${id}`;
    try {
      await symlink(join('releases', id), next);
      await rename(next, link);
    } catch (error) {
      await rm(next, { force: true }).catch(() => undefined);
      throw error;
    }
    await bookkeeping.attempt('切换网站版本', () => syncFolder(deskDir));
  };
  const keepHold = bookkeeping.keep('停在旧版网站的记号', () =>
    hold ? writeDurably(holdFile, JSON.stringify(hold), 0o600) : removeDurably(holdFile),
  );

  await bookkeeping.attempt('整理网站版本的文件夹', async () => {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(deskDir)) {
      if (/^current\.\d{8}T/.test(name)) await rm(join(deskDir, name), { force: true });
    }
    if (!current || current.id === liveId) return;
    const state = { path: link, what: '指向现用网站的链接', lost: '居民看到的是最近生成的那一版。' };
    if (await lstat(link).catch(() => undefined)) await setAside(state, bookkeeping);
    await makeLive(current.id);
  });

  return {
    current: () => current,
    latest: () => known.toSorted(latestFirst)[0],
    all: () => (current ? [current, ...others()] : others()),
    // Noted before the switch, and so means nothing until then.
    held: () => (hold?.id === current?.id ? hold : undefined),
    async prepare(now) {
      const stamp = new Date(now).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
      const id = `${stamp}-${randomBytes(3).toString('hex')}`;
      const site = join(folder, id, 'site');
      await makeFolder(join(folder, id));
      return { id, site, report: join(folder, id, 'report.json') };
    },
    publish: (finished, liveAtStart) =>
      queue.run(async () => {
        if (current !== liveAtStart) return undefined;
        const release = { ...finished, number: Math.max(0, ...known.map(({ number }) => number)) + 1 };
        await writeDurably(join(folder, release.id, 'release.json'), noteText(release));
        await makeLive(release.id);
        // What was live a moment ago is still being read, however old it is.
        const previous = current ? [current] : [];
        const kept = [release, ...previous, ...others()].slice(0, KEPT);
        const stale = known.filter((old) => !kept.includes(old));
        const wasHeld = hold !== undefined;
        [current, known, hold] = [release, kept, undefined];
        if (wasHeld) await keepHold();
        void retireAll(stale, release);
        return release;
      }),
    switchTo: (id, by, now) =>
      queue.run(async () => {
        const wanted = known.find((release) => release.id === id);
        if (!wanted || wanted === current) return wanted;
        const latest = known.every((other) => other === wanted || latestFirst(wanted, other) < 0);
        const before = hold;
        hold = latest ? undefined : { id, by, at: new Date(now).toISOString() };
        await keepHold();
        try {
          await makeLive(id);
        } catch (error) {
          hold = before;
          await keepHold();
          throw error;
        }
        current = wanted;
        return wanted;
      }),
    discard: remove,
  };
}

/** Those of older versions have no number: among them the time has to do. */
const latestFirst = (a: Release, b: Release) => b.number - a.number || (a.finished < b.finished ? 1 : -1);

function noteText({ id: _id, site: _site, ...note }: Release): string {
  return `${JSON.stringify(note)}\n`;
}

/**
 * The releases that are whole. A folder without a note is a build that was cut short, and goes. With a damaged note, or
 * without one but live, it is a site all the same: it is served on.
 */
async function releasesIn(folder: string, liveId: string, bookkeeping: Bookkeeping): Promise<Release[]> {
  const known: Release[] = [];
  for (const id of await readdir(folder).catch(() => [])) {
    const [site, path] = [join(folder, id, 'site'), join(folder, id, 'release.json')];
    const hadNote = (await lstat(path).catch(() => undefined)) !== undefined;
    const isWhole = (await lstat(join(site, 'index.html')).catch(() => undefined)) !== undefined;
    const state = { path, what: '一版网站的说明', lost: '这一版网站还在，照常能看，能切换。' };
    const note = await readState(state, noteSchema, bookkeeping);
    if (note) known.push({ id, site, ...note });
    else if (isWhole && (hadNote || id === liveId)) {
      const release = { id, site, ...noteOf(id) };
      await bookkeeping.attempt('补写网站版本的说明', () => writeDurably(path, noteText(release)));
      known.push(release);
    } else {
      await bookkeeping.attempt('删掉没有做完的网站版本', () => rm(join(folder, id), { recursive: true, force: true }));
    }
  }
  return known;
}

/** What the name of a release says about it. */
function noteOf(id: string): z.infer<typeof noteSchema> {
  const [, day = '19700101', time = '000000'] = /^(\d{8})T(\d{6})/.exec(id) ?? [];
  const parts = `${day}${time}`.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6.000Z');
  return { number: 0, commit: null, fingerprint: '', started: parts, finished: parts };
}

function readHold(path: string, bookkeeping: Bookkeeping) {
  const lost = '如果有人把网站切回过旧版，请到办公室的“网站版本”再切一次。';
  return readState({ path, what: '停在旧版网站的记号', lost }, holdSchema, bookkeeping);
}

/** What everybody has to know while an older release is live. */
export function heldSentence(releases: Releases): string | undefined {
  const [hold, live] = [releases.held(), releases.current()];
  if (!hold || !live) return undefined;
  const made = wallTime(Date.parse(live.finished));
  return `${hold.by.name}把网站切回了${made}的那一版：那以后发布的，居民都看不到，到时间也不会自动更新；再发布一次，或者恢复自动更新，网站才会变。`;
}
