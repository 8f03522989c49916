import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backendConfig } from '../../cms/app/backends/backend-config.ts';
import type { Entry } from '../collections/entry.ts';
import { catalogueOf } from '../outputs/described/catalogue.ts';
import { openHistory } from '../history/open-history.ts';
import { assemble } from '../model/assemble.ts';
import { comingChanges } from '../model/coming-changes.ts';
import { ELDER_SEARCH_HREF, SEARCH_HREF } from '../model/links.ts';
import { publicUploads } from '../model/public-uploads.ts';
import { tasksOf } from '../model/tasks/tasks.ts';
import { holidayWarnings } from '../reader/across/holiday-warnings.ts';
import { bodyOf as readBody, FileChangedError } from '../reader/body-of.ts';
import type { Folders } from '../reader/folders.ts';
import { openReader } from '../reader/open-reader.ts';
import type { Reading } from '../reader/read-content.ts';
import { reportOf } from '../reader/report.ts';
import { beijingInstant } from '../schema/beijing.ts';
import { bringTo, removeOthers, type Planned } from './folder/bring-to.ts';
import { digestOf } from './digest.ts';
import { editionsOf } from './editions/editions.ts';
import type { MadeEdition } from './editions/made-edition.ts';
import { hostBoard } from './host-board.ts';
import type { Outcome } from './outcome.ts';
import { pagesOf } from './pages/pages.ts';
import { plannedFiles } from './planned-files.ts';
import { previewPage, type PreviewOrder, type PreviewPage } from './preview-page.ts';
import { PageError, plannedPages } from './pages/planned-pages.ts';
import { openProgram, type Program } from './program/program.ts';
import type { OnProgress } from './progress.ts';
import { openSearchIndex } from './search/search-index.ts';
import { openFiles } from './folder/open-files.ts';
import { createSiteFolders } from './folder/site-folders.ts';
import { inputsState } from './program/sources.ts';
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

export interface Publication {
  /** Makes the site; never rejects because of what is in the content. */
  publish(order: Order, onProgress: OnProgress): Promise<Outcome>;
  /** One page as it would be with another text of its entry. Rejects when the content cannot be read. */
  preview(order: PreviewOrder): Promise<PreviewPage>;
  /** Reads what the next publication would have to read first. */
  warm(sites: { spare: string; live: string }): Promise<void>;
  /**
   * Writes down what was made, for the next process. Until then that one would have to make all of it, so that it may wait
   * until the site is live.
   */
  keepNotes(): void;
  /** Puts a site aside as `spare`, the `stale` one or a copy of the `live` one, unless one is there. */
  keepSpare(sites: { spare: string; stale?: string | undefined; live: string }): Promise<void>;
  /** Writes down what was read, for the next process. */
  keepReading(): Promise<void>;
}

interface Parts {
  project: string;
  folders: Folders;
  cacheDir: string;
  /** Where the note of a site lies. */
  noteOf: (site: string) => string;
  env: Readonly<Record<string, string | undefined>>;
}

/** What can be made only when the index is: it holds the names of its files. */
const SEARCH_PAGES = [SEARCH_HREF, ELDER_SEARCH_HREF];
/** How often it is begun anew when files change meanwhile. */
const ATTEMPTS = 5;

/** What brings content to a site. It remembers what it has read and made, so that the next time only what changed is. */
export function openPublication({ project, folders, cacheDir, noteOf, env }: Parts): Publication {
  const { contentDir, mediaDir } = folders;
  const own = digestOf(contentDir, mediaDir);
  const reader = openReader(folders, { cacheFile: join(cacheDir, `reading-${own}`) });
  const history = openHistory(contentDir, join(cacheDir, `history-${own}`));
  const uploads = openUploads(mediaDir);
  const index = openSearchIndex(join(cacheDir, `search-${own}`));
  const sites = createSiteFolders(noteOf);
  const atDesk = backendConfig(env).name === 'desk';
  let opened: Promise<Program> | undefined;

  /** The program does not depend on the content, and is made while that is read. */
  function programNow(onProgress: OnProgress): Promise<Program> {
    opened ??= openProgram(project, cacheDir, () => onProgress({ stage: 'program', done: 0, total: 0 }));
    opened.catch(() => (opened = undefined));
    return opened;
  }

  /** The files of a site, and how it is rendered. */
  function planFor(content: Reading, site: App.Locals['site'], program: Program, editions: readonly MadeEdition[]) {
    const own = uploads.read(publicUploads(site));
    const media = new Map([...own].map(([address, { facts }]) => [address, facts]));
    const { allowance } = content;
    const bodyOf = (entry: Entry) => readBody(contentDir, entry);
    const files = plannedFiles({
      ...{ site, program, media, uploads: own, uploadBytes: uploads.bytes, textOf: history.textOf, bodyOf },
      // With a desk there are only the office numbers, which are public anyway: what was cleared may be in drafts.
      allowance: atDesk ? { ...allowance, exceptions: [] } : allowance,
      hostBoard: atDesk ? undefined : hostBoard(contentDir, allowance),
      keptOffline: env['OFFLINE'] !== 'off',
    });
    for (const [path, file] of editions.flatMap((own) => [...own.files])) files.set(path, file);
    const locals: App.Locals = { site, media, bodyOf, textOf: history.textOf, atDesk };
    return { files, locals, pages: pagesOf(site, media, program.digest) };
  }

  async function once({ now, out, previous, spare }: Order, onProgress: OnProgress): Promise<Outcome> {
    const tellReading = () => onProgress({ stage: 'reading', done: 0, total: 0 });
    // The stages are told in their order, though the first two go on together.
    if (opened) tellReading();
    const isFirst = opened === undefined;
    const opening = programNow(onProgress);
    // Taken before anything is read: what changes from now on is for the next one.
    const state = inputsState({ project, contentDir, mediaDir }, now, process.env);
    const content = await reader.read();
    const { settings, entries } = content;
    const problems = [...content.problems, ...holidayWarnings(settings, now, contentDir)];
    const report = { ...reportOf({ entries, problems }), changes: [] as number[] };
    if (!settings || report.errors.length > 0) return { ok: false, report };
    const known = await history.read({ now, since: settings.recordSince, entries });
    const site = assemble({ entries, settings, now, origin: env['SITE_URL'], history: known });
    report.changes = comingChanges(entries, site);
    const program = await opening;
    if (isFirst) tellReading();
    const editions = await editionsOf(site, program);
    const { files, locals, pages } = planFor(content, site, program, editions);
    const searching = index.make({ site, bodyOf: locals.bodyOf, code: program.digest, editions });
    // Whoever waits for it hears of a failure.
    searching.catch(() => undefined);

    if (spare !== undefined) sites.move(spare, out);
    const folder = sites.begin(out);
    const before = previous === undefined ? undefined : sites.finished(previous);
    sites.lookAfter(folder, before);
    const bring = (planned: ReadonlyMap<string, Planned>, stage: 'pages' | 'index') =>
      bringTo({ folder, planned, before }, (done, total) => onProgress({ stage, done, total }));
    try {
      const first = pages.filter(({ path }) => !SEARCH_PAGES.includes(path));
      for (const [path, page] of plannedPages(first, { program, locals, editions })) files.set(path, page);
      const made = await bring(files, 'pages');
      onProgress({ stage: 'index', done: 0, total: 0 });
      const found = await searching;
      const search = new Map(found.files);
      for (const output of catalogueOf(site, openFiles(folder)))
        search.set(output.path, { output, code: program.digest });
      const last = pages.filter(({ path }) => SEARCH_PAGES.includes(path));
      const tagged = { ...locals, searchTags: found.tags };
      for (const [path, page] of plannedPages(last, { program, locals: tagged, editions })) search.set(path, page);
      const indexed = await bring(search, 'index');
      removeOthers(folder, new Set([...files.keys(), ...search.keys()]));
      sites.finish(folder);
      const counts = { made: made.made + indexed.made, placed: made.placed + indexed.placed };
      return { ok: true, report, state, pages: pages.length, ...counts, tasks: tasksOf(site) };
    } catch (error) {
      sites.forget(out);
      if (error instanceof PageError && !(error.cause instanceof FileChangedError)) {
        return { ok: false, report, failed: error.failed };
      }
      throw error;
    } finally {
      // Nobody may be at work with it any more when the next one begins.
      await searching.catch(() => undefined);
    }
  }

  return {
    async publish(order, onProgress) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(order, onProgress);
        } catch (error) {
          const cause = error instanceof PageError ? error.cause : error;
          if (!(cause instanceof FileChangedError) || attempt === ATTEMPTS) throw cause;
        }
      }
    },
    async preview(order) {
      const program = await programNow(() => undefined);
      const { entries, settings } = await reader.read();
      if (!settings) throw new Error('the settings cannot be read');
      const known = await history.read({ now: order.now, since: settings.recordSince, entries });
      return previewPage(order, {
        ...{ entries, settings, program, history: known, textOf: history.textOf, atDesk },
        origin: env['SITE_URL'],
        mediaOf: (addresses) =>
          new Map([...openUploads(mediaDir).read(addresses)].map(([at, { facts }]) => [at, facts])),
        bodyOf: (entry) => readBody(contentDir, entry),
      });
    },
    async warm({ spare, live }) {
      await programNow(() => undefined);
      for (const site of [live, spare]) if (existsSync(site)) sites.finished(site);
      const { entries, settings } = await reader.read();
      await history.read({ now: beijingInstant(Date.now()), since: settings?.recordSince, entries });
    },
    keepNotes: () => sites.keepNotes(),
    async keepSpare({ spare, stale, live }) {
      if (stale !== undefined) sites.move(stale, spare);
      await sites.copy(live, spare);
    },
    async keepReading() {
      await reader.keep();
      await history.keep();
    },
  };
}
