import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settings as settingsFile } from '../collections/settings/schema.ts';
import type { Content, Entry } from '../collections/entry.ts';
import { shortened, type Problem } from '../schema/problems.ts';
import { acrossEntries } from './across-entries.ts';
import { readAllowance, staleExceptions, wireOf, type Allowance } from './allowance.ts';
import { entryFiles, shownPath, type Folders } from './folders.ts';
import { forReports } from './personal-data.ts';
import { personalDataInMedia } from './personal-data-in-files.ts';
import { readEntry } from './read-entry.ts';
import { readSettings } from './read-settings.ts';

/** How many files are open at once. */
const BATCH = 64;

/** All content as it was at one moment, and what was let pass in it. */
export interface Reading extends Content {
  /** The Markdown of each valid entry, by its file. */
  bodies: ReadonlyMap<string, string>;
  allowance: Allowance;
}

/**
 * Reads every file once and finds every problem in one go: of single files, between them, in uploads, in what was let
 * pass. No problem shows what it found of a person.
 */
export async function readContent(folders: Folders): Promise<Reading> {
  const { contentDir } = folders;
  const allowance = await readAllowance(contentDir);
  const files = await entryFiles(contentDir);
  const entries: Entry[] = [];
  const bodies = new Map<string, string>();
  const problems: Problem[] = [...allowance.problems];
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const texts = await Promise.all(batch.map((file) => readFile(join(contentDir, file), 'utf8')));
    for (const [index, file] of batch.entries()) {
      const read = readEntry(file, texts[index]!, shownPath(contentDir, file), allowance.in(wireOf(file)));
      problems.push(...shortened(read.problems));
      if (!read.entry) continue;
      entries.push(read.entry);
      bodies.set(file, read.body);
    }
  }
  const { settings, ...rest } = await readSettings(contentDir, allowance.in(wireOf(settingsFile.file)));
  problems.push(...shortened(rest.problems), ...(await acrossEntries(entries, files, folders)));
  problems.push(...(await personalDataInMedia(folders, allowance)));
  // Only now everything has asked for what it may let pass.
  problems.push(...staleExceptions(allowance.unused(), contentDir));
  return { entries, bodies, settings, problems: problems.map(forReports), allowance };
}
