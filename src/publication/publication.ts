import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { comingChanges } from '../model/coming-changes.ts';
import { assemble } from '../model/assemble.ts';
import { publicUploads } from '../model/public-uploads.ts';
import { outputsOf } from '../outputs/outputs-of.ts';
import type { Entry } from '../collections/entry.ts';
import { bodyOf as readBody } from '../reader/body-of.ts';
import type { Folders } from '../reader/folders.ts';
import { openReader } from '../reader/open-reader.ts';
import { reportOf } from '../reader/report.ts';
import { hostBoard } from './host-board.ts';
import { pagesOf } from './pages.ts';
import { plannedPages, PageError } from './planned-pages.ts';
import { backendConfig } from '../../cms/app/backends/backend-config.ts';
import { digestOf } from './digest.ts';
import { openProgram, type Program } from './program.ts';
import type { OnProgress } from './progress.ts';
import type { Outcome } from './outcome.ts';
import { bringTo, fill, type Planned } from './bring-to.ts';
import { openSearchIndex } from './search-index.ts';
import { forgetNote, openSiteFolder, writeNote } from './folder-note.ts';
import { removeUnknown, type SiteFolder } from './site-folder.ts';
import { openUploads } from './uploads.ts';

export interface Order {
  /** The instant for which the site is made; every status is true of it. */
  now: string;
  /** Where the site is to be. What is there already is brought up to date. */
  out: string;
  /** The site of the last publication, of which unchanged files are taken over. */
  previous?: string | undefined;
  /** A site that nobody needs any more: where there is one, it becomes the new one. */
  spare?: string | undefined;
}

/** What is beside a site: the note of its files. */
export type NoteOf = (site: string) => string;

export interface Publication {
  /** Makes the site; never rejects because of what is in the content. */
  publish(order: Order, onProgress: OnProgress, signal?: AbortSignal): Promise<Outcome>;
  /** Puts a site aside as `spare`, the `stale` one or a copy of the `live` one, unless one is there. */
  keepSpare(sites: { spare: string; stale?: string | undefined; live: string }): Promise<void>;
}

interface Parts {
  project: string;
  folders: Folders;
  cacheDir: string;
  noteOf: NoteOf;
  env: Readonly<Record<string, string | undefined>>;
}

/** What brings content to a site. It remembers what it has read and made, so that the next time only what changed is. */
export function openPublication({ project, folders, cacheDir, noteOf, env }: Parts): Publication {
  const reader = openReader(folders, { cacheFile: join(cacheDir, `reading-${digestOf(folders.contentDir)}`) });
  const uploads = openUploads(folders.mediaDir);
  const index = openSearchIndex(join(cacheDir, 'search'));
  const known = new Map<string, SiteFolder>();
  const atDesk = backendConfig(env).name === 'desk';
  let program: Program | undefined;

  const folderOf = (site: string): SiteFolder => {
    const folder = known.get(site) ?? openSiteFolder(site, noteOf(site));
    known.set(site, folder);
    return folder;
  };

  /** With its note, and what is known of it. */
  const moveSite = (from: string, to: string) => {
    if (!existsSync(from) || existsSync(to)) return;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    if (existsSync(noteOf(from))) renameSync(noteOf(from), noteOf(to));
    const folder = known.get(from);
    known.delete(from);
    if (folder) known.set(to, { ...folder, root: to });
  };

  return {
    async keepSpare({ spare, stale, live }) {
      if (stale !== undefined) moveSite(stale, spare);
      if (existsSync(spare)) return;
      // Whole or not at all: it is made under another name.
      const unfinished = `${spare}.part`;
      rmSync(unfinished, { recursive: true, force: true });
      const folder = { root: unfinished, files: new Map() };
      await fill(folder, folderOf(live));
      writeNote(noteOf(spare), folder);
      renameSync(unfinished, spare);
      known.set(spare, { ...folder, root: spare });
    },
    async publish({ now, out, previous, spare }, onProgress, signal) {
      onProgress({ stage: 'reading', done: 0, total: 1 });
      const content = await reader.read();
      const report = { ...reportOf(content), changes: [] as number[] };
      const { settings, entries } = content;
      if (!settings || report.errors.length > 0) return { ok: false, report };
      const site = assemble({ entries, settings, now, origin: env['SITE_URL'] });
      report.changes = comingChanges(entries, site);
      signal?.throwIfAborted();

      program ??= await openProgram(project, cacheDir, () => {
        onProgress({ stage: 'program', done: 0, total: 1 });
      });
      const files = uploads.read(publicUploads(site));
      const media = new Map([...files].map(([address, { facts }]) => [address, facts]));
      const bodyOf = (entry: Entry) => readBody(folders.contentDir, entry);
      signal?.throwIfAborted();

      onProgress({ stage: 'index', done: 0, total: 1 });
      const found = await index.update(site, bodyOf, program.digest, signal);
      const planned = new Map<string, Planned>();
      for (const [path, { source, digest }] of program.files) planned.set(path, { key: digest, source });
      // With a desk there are only the office numbers, which are public anyway: what reviewers cleared may be in drafts.
      const allowance = atDesk ? { ...content.allowance, exceptions: [] } : content.allowance;
      for (const output of outputsOf({ site, media, allowance })) {
        planned.set(output.path, { output, code: program.digest });
      }
      for (const [address, { key }] of files) {
        planned.set(address.slice(1), { key, bytes: () => uploads.bytes(address) });
      }
      for (const [path, file] of found.files) planned.set(path, file);
      if (!atDesk) {
        const board = hostBoard(folders.contentDir, content.allowance);
        planned.set('admin/board.json', { key: digestOf(board), bytes: () => Buffer.from(board) });
      }
      const pages = pagesOf(site, media, program.digest);
      const locals = { site, media, bodyOf, searchTags: found.tags };
      for (const [path, own] of plannedPages(pages, program, locals)) planned.set(path, own);

      if (spare !== undefined) moveSite(spare, out);
      const isNew = !known.has(out);
      const folder = folderOf(out);
      forgetNote(noteOf(out));
      if (isNew) removeUnknown(folder);
      try {
        const counts = await bringTo(folder, planned, previous === undefined ? undefined : folderOf(previous), onProgress, signal);
        writeNote(noteOf(out), folder);
        return { ok: true, report, pages: pages.length, ...counts };
      } catch (error) {
        // What was changed by then is not known from any note.
        known.delete(out);
        if (error instanceof PageError) return { ok: false, report, failed: error.failed };
        throw error;
      }
    },
  };
}
