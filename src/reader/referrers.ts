import { join } from 'node:path';
import { linksOf, nameOf, outlives } from './across/links-of.ts';
import { entryFiles, shownPath, type Folders } from './folders.ts';
import { readEntry } from './read-entry.ts';
import { readSettings } from './read-settings.ts';
import { readTextIfAny } from './read-text.ts';

export interface Referrer {
  /** How the entry that refers is named to people: its title, or its file. */
  title: string;
  file: string;
  /** What it refers to: the file of an entry, or `/media/…`. */
  to: string;
}

/**
 * Which entries would refer to nothing if `files` (relative to the content folder) and `uploads` (`/media/…`) were
 * removed. Entries that go with them do not count, nor do records of what was done with them.
 */
export async function referrers(
  folders: Folders,
  files: readonly string[],
  uploads: readonly string[],
): Promise<Referrer[]> {
  const all = entryFiles(folders.contentDir);
  const staying = all.filter((file) => !files.includes(file));
  const names = new Set(staying.map(nameOf));
  const gone = new Map(files.map((file) => [nameOf(file), file] as const).filter(([name]) => !names.has(name)));
  const { settings } = await readSettings(folders.contentDir);
  const found: Referrer[] = [];
  for (const file of staying) {
    const text = await readTextIfAny(join(folders.contentDir, file));
    // Only what names one of them somewhere is worth parsing.
    if (![...files.map(idOf), ...uploads].some((word) => text.includes(word))) continue;
    const shown = shownPath(folders.contentDir, file);
    const { entry } = readEntry(file, text, shown);
    if (!entry) continue;
    for (const link of linksOf(entry, settings?.domain)) {
      const { kind, to, value } = link;
      if (outlives(entry, link)) continue;
      const target = kind === 'file' ? uploads.find((upload) => upload === value) : gone.get(to ?? '');
      if (target !== undefined) found.push({ title: entry.data.title ?? shown, file: shown, to: target });
    }
  }
  return found;
}

const idOf = (file: string) => file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
