import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { forgetNote, openSiteFolder, writeNote } from './folder-note.ts';
import { isAsSaid, removeUnknown, takeAway, takeOver, type SiteFolder } from './site-folder.ts';

/** Files that are linked before others may do something. */
const AT_ONCE = 256;
/** Files of a site that are looked at in each publication. */
const LOOKED_AT = 2000;

/** The sites that the publication works with, each with the note of its files, which lies outside of it. */
export interface SiteFolders {
  /** A finished site, for reading. */
  finished(site: string): SiteFolder;
  /** A site to be changed: from now on, until `keepNotes`, the next process knows nothing of it. */
  begin(site: string): SiteFolder;
  /**
   * Looks at some more of the files each time, so that what was damaged is made anew within some publications, without a
   * look at all of a large site for each of them.
   */
  lookAfter(folder: SiteFolder, before: SiteFolder | undefined): void;
  /** A site is as it is to be. */
  finish(folder: SiteFolder): void;
  /** Writes the notes of what was finished since. */
  keepNotes(): void;
  /** What was changed is not known; the next one looks at the folder anew. */
  forget(site: string): void;
  /** Moves a site with its note and what is known of it, unless there is none, or one is at the other place. */
  move(from: string, to: string): void;
  /** Makes a site of which all files are those of another, unless it is there. */
  copy(from: string, to: string): Promise<void>;
}

export function createSiteFolders(noteOf: (site: string) => string): SiteFolders {
  const known = new Map<string, SiteFolder>();
  const unnoted = new Set<string>();
  let looked = 0;

  function finished(site: string): SiteFolder {
    const folder = known.get(site) ?? openSiteFolder(site, noteOf(site));
    known.set(site, folder);
    return folder;
  }

  return {
    finished,
    begin(site) {
      const isNew = !known.has(site);
      const folder = finished(site);
      forgetNote(noteOf(site));
      if (isNew) removeUnknown(folder);
      return folder;
    },
    lookAfter(folder, before) {
      const all = [...folder.files.keys()];
      const some = all.slice(looked, looked + LOOKED_AT);
      looked = looked + some.length < all.length ? looked + some.length : 0;
      for (const path of some) {
        if (!isAsSaid(folder, path)) takeAway(folder, path);
        // The live site itself is not touched.
        if (before && !isAsSaid(before, path)) before.files.delete(path);
      }
    },
    finish({ root }) {
      unnoted.add(root);
    },
    keepNotes() {
      for (const site of unnoted) {
        const folder = known.get(site);
        if (folder) writeNote(noteOf(site), folder);
      }
      unnoted.clear();
    },
    forget(site) {
      known.delete(site);
      unnoted.delete(site);
    },
    move(from, to) {
      if (!existsSync(from) || existsSync(to)) return;
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
      if (existsSync(noteOf(from))) renameSync(noteOf(from), noteOf(to));
      const folder = known.get(from);
      known.delete(from);
      if (folder) known.set(to, { ...folder, root: to });
      if (unnoted.delete(from)) unnoted.add(to);
    },
    async copy(from, to) {
      if (existsSync(to)) return;
      // Whole or not at all: it is made under another name.
      const unfinished = `${to}.part`;
      rmSync(unfinished, { recursive: true, force: true });
      const source = finished(from);
      const folder: SiteFolder = { root: unfinished, files: new Map() };
      let count = 0;
      for (const [path, { key }] of source.files) {
        takeOver(folder, path, source, key);
        if (++count % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      if (count === 0) return;
      mkdirSync(dirname(to), { recursive: true });
      renameSync(unfinished, to);
      known.set(to, { ...folder, root: to });
      writeNote(noteOf(to), folder);
    },
  };
}
