import type { Problem } from '../schema/problems.ts';
import { settings } from '../collections/settings/schema.ts';
import { acrossEntries } from './across-entries.ts';
import type { Folders } from './folders.ts';
import { shownPath } from './folders.ts';
import { readContent, parseSettings } from './read-content.ts';
import { readEntry } from './read-entry.ts';

/**
 * The problems one file would have if it were saved as `text`, including those with the files already there.
 * `file` is relative to the content folder; `arriving` are uploads, `/media/…`, that will be saved together with it.
 */
export async function checkEntry(
  folders: Folders,
  file: string,
  text: string,
  arriving: readonly string[] = [],
): Promise<Problem[]> {
  const shown = shownPath(folders.contentDir, file);
  if (file === settings.file) return parseSettings(text, shown).problems;
  const { entry, problems } = readEntry(file, text, shown);
  if (!entry) return problems;
  const { entries } = await readContent(folders);
  const others = entries.filter((other) => other.file !== file);
  const files = [...others.map((other) => other.file), file];
  const between = await acrossEntries([...others, entry], files, folders, arriving);
  return [...problems, ...between.filter((problem) => problem.file === shown)];
}
