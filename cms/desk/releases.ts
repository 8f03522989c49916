import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeDurably } from './durable-file.ts';

interface Release {
  id: string;
  /** The folder with the built site. */
  site: string;
  /** The commit it shows; null if nothing had been committed yet. */
  commit: string | null;
  fingerprint: string;
  finished: string;
}

/** The built sites on disk: `releases/<id>/site`, and a link `current` to the one that is live. */
export interface Releases {
  /** The live one; a request asks once and keeps the answer until it is served. */
  current(): Release | undefined;
  /** Live first, then older ones, newest first. */
  all(): readonly Release[];
  /** An empty folder for a build. */
  prepare(now: number): Promise<{ id: string; site: string }>;
  /** Makes a finished build the live site in one step, and drops what is older than the last five. */
  publish(release: Release): Promise<void>;
  discard(id: string): Promise<void>;
}

const KEPT = 5;
const noteSchema = z.object({ commit: z.string().nullable(), fingerprint: z.string(), finished: z.string() });

export async function openReleases(deskDir: string): Promise<Releases> {
  const folder = join(deskDir, 'releases');
  const link = join(deskDir, 'current');
  const note = (id: string) => join(folder, id, 'release.json');
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(deskDir)) {
    if (name.startsWith('current.')) await rm(join(deskDir, name), { force: true });
  }

  const found: Release[] = [];
  for (const id of (await readdir(folder)).sort().reverse()) {
    const release = await readNote(note(id), id, join(folder, id, 'site'));
    if (release) found.push(release);
    else await rm(join(folder, id), { recursive: true, force: true });
  }
  const live = basename(await readlink(link).catch(() => ''));
  let known = [...found.filter(({ id }) => id === live), ...found.filter(({ id }) => id !== live)];
  let current = known.find(({ id }) => id === live);

  return {
    current: () => current,
    all: () => known,
    async prepare(now) {
      const stamp = new Date(now).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
      const id = `${stamp}-${randomBytes(3).toString('hex')}`;
      const site = join(folder, id, 'site');
      await mkdir(site, { recursive: true });
      return { id, site };
    },
    async publish(release) {
      const { id, commit, fingerprint, finished } = release;
      await writeDurably(note(id), `${JSON.stringify({ commit, fingerprint, finished })}\n`);
      const next = `${link}.${id}`;
      await symlink(join('releases', id), next);
      await rename(next, link);
      current = release;
      const old = known.slice(KEPT - 1);
      known = [release, ...known.slice(0, KEPT - 1)];
      for (const { id: stale } of old) await rm(join(folder, stale), { recursive: true, force: true });
    },
    async discard(id) {
      await rm(join(folder, id), { recursive: true, force: true });
    },
  };
}

/** A release without a readable note is a build that was cut short. */
async function readNote(file: string, id: string, site: string): Promise<Release | undefined> {
  const text = await readIfThere(file);
  if (!text) return undefined;
  try {
    return { id, site, ...noteSchema.parse(JSON.parse(text.toString('utf8'))) };
  } catch {
    return undefined;
  }
}
