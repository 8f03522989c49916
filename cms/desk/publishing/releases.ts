import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readIfThere, removeDurably, syncFolder, writeDurably } from '../disk/durable-file.ts';
import { createQueue } from '../disk/queue.ts';
import type { Author } from '../git/repository.ts';

const noteSchema = z.object({
  commit: z.string().nullable(),
  fingerprint: z.string(),
  started: z.string().default('1970-01-01T00:00:00.000Z'),
  finished: z.string(),
  pages: z.number().default(0),
  /** Absent in releases of older versions. */
  changes: z.array(z.number()).optional(),
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
  /** Live first, then the others, newest first. */
  all(): readonly Release[];
  held(): Hold | undefined;
  /** An empty folder for a build, and beside it a place for its report, which is not public. */
  prepare(now: number): Promise<{ id: string; site: string; report: string }>;
  /**
   * Makes a finished build the live site in one step, and drops what is older than the last five. Does nothing and
   * returns false if the live site is no longer the one of when the build began: somebody has switched back meanwhile.
   */
  publish(release: Release, liveAtStart: Release | undefined): Promise<boolean>;
  /** Makes a kept release live again in one step and holds it there; undefined if there is no such release. */
  switchTo(id: string, by: Author, now: number): Promise<Release | undefined>;
  discard(id: string): Promise<void>;
}

const KEPT = 5;

export async function openReleases(deskDir: string): Promise<Releases> {
  const folder = join(deskDir, 'releases');
  const link = join(deskDir, 'current');
  const holdFile = join(deskDir, 'held.json');
  const queue = createQueue();
  const remove = (id: string) => rm(join(folder, id), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(deskDir)) {
    if (name.startsWith('current.')) await rm(join(deskDir, name), { force: true });
  }

  let known: Release[] = [];
  for (const id of await readdir(folder)) {
    const release = await readNote(join(folder, id, 'release.json'), id, join(folder, id, 'site'));
    if (release) known.push(release);
    else await remove(id);
  }
  const liveId = basename(await readlink(link).catch(() => ''));
  let current = known.find(({ id }) => id === liveId);
  let hold = await readHold(holdFile, current);
  // Without a hold the live one is the newest: a newer one was built but the desk was killed before the switch.
  for (const release of current && !hold ? known : []) {
    if (release.finished > (current?.finished ?? '')) await remove(release.id);
  }
  known = known.filter(({ finished }) => !current || hold || finished <= current.finished);

  const others = () => known.filter((release) => release !== current).sort(newestFirst);
  const makeLive = async (id: string) => {
    const next = `${link}.${id}`;
    await symlink(join('releases', id), next);
    await rename(next, link);
    await syncFolder(deskDir);
  };

  return {
    current: () => current,
    all: () => (current ? [current, ...others()] : others()),
    held: () => hold,
    async prepare(now) {
      const stamp = new Date(now).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
      const id = `${stamp}-${randomBytes(3).toString('hex')}`;
      const site = join(folder, id, 'site');
      await mkdir(site, { recursive: true });
      return { id, site, report: join(folder, id, 'report.json') };
    },
    publish: (release, liveAtStart) =>
      queue.run(async () => {
        if (current !== liveAtStart) return false;
        await writeDurably(join(folder, release.id, 'release.json'), noteText(release));
        await makeLive(release.id);
        // What was live a moment ago is still being read, however old it is.
        const previous = current ? [current] : [];
        const kept = [release, ...previous, ...others()].slice(0, KEPT);
        const stale = known.filter((old) => !kept.includes(old));
        [current, known] = [release, kept];
        if (hold) await removeDurably(holdFile);
        hold = undefined;
        for (const { id } of stale) await remove(id);
        return true;
      }),
    switchTo: (id, by, now) =>
      queue.run(async () => {
        const wanted = known.find((release) => release.id === id);
        if (!wanted || wanted === current) return wanted;
        const newest = known.every(({ finished }) => finished <= wanted.finished);
        const at = new Date(now).toISOString();
        // First the hold, which names its release and so means nothing before the switch.
        if (!newest) await writeDurably(holdFile, JSON.stringify({ id, at, by }), 0o600);
        await makeLive(id);
        current = wanted;
        hold = newest ? undefined : { by, at };
        if (newest) await removeDurably(holdFile);
        return wanted;
      }),
    discard: remove,
  };
}

const newestFirst = (a: Release, b: Release) => (a.finished < b.finished ? 1 : -1);

function noteText({ commit, fingerprint, started, finished, pages, changes }: Release): string {
  return `${JSON.stringify({ commit, fingerprint, started, finished, pages, changes })}\n`;
}

/** A release without a readable note is a build that was cut short. */
async function readNote(file: string, id: string, site: string): Promise<Release | undefined> {
  const note = await readJson(file, noteSchema);
  return note && { id, site, ...note };
}

async function readHold(file: string, live: Release | undefined): Promise<Hold | undefined> {
  const hold = await readJson(file, holdSchema);
  return hold && hold.id === live?.id ? { by: hold.by, at: hold.at } : undefined;
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await readIfThere(file);
  if (!text) return undefined;
  try {
    return schema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return undefined;
  }
}
