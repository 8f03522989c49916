import { join } from 'node:path';
import { settings as settingsFile } from '../collections/settings/schema.ts';
import type { Content, Entry } from '../collections/entry.ts';
import { shortened, type Problem } from '../schema/problems.ts';
import { acrossEntries } from './across-entries.ts';
import { readAllowance, staleExceptions, wireOf, type Allowance } from './personal/allowance.ts';
import { entryFiles, shownPath, type Folders } from './folders.ts';
import { lostWords } from './lost-words.ts';
import { forReports } from './personal/personal-data.ts';
import { personalDataInMedia } from './personal/personal-data-in-files.ts';
import { readEntry } from './read-entry.ts';
import { readText } from './read-text.ts';
import { readSettings } from './read-settings.ts';
import { withdrawnEntries } from './withdrawn-entries.ts';

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
    const texts = await Promise.all(batch.map((file) => readText(join(contentDir, file))));
    for (const [index, file] of batch.entries()) {
      const text = texts[index]!;
      const shown = shownPath(contentDir, file);
      if ('problem' in text) {
        problems.push({ file: shown, path: '', label: '文件', message: text.problem, severity: 'error' });
        continue;
      }
      const read = readEntry(file, text.text, shown, allowance.in(wireOf(file)));
      problems.push(...shortened(read.problems));
      if (!read.entry) continue;
      problems.push(...lostWords(read.entry, read.body, shown));
      entries.push(read.entry);
      bodies.set(file, read.body);
    }
  }
  const { settings, ...rest } = await readSettings(contentDir, allowance.in(wireOf(settingsFile.file)));
  const named = new Map(entries.map(({ collection, id, file }) => [`${collection}/${id}`, file]));
  const bodyOf = (name: string) => Promise.resolve(bodies.get(named.get(name) ?? ''));
  const around = { files, folders, domain: settings?.domain, bodyOf };
  problems.push(...shortened(rest.problems), ...(await acrossEntries(entries, around)));
  problems.push(...withdrawnEntries(entries, bodies, (file) => shownPath(contentDir, file)));
  problems.push(...(await personalDataInMedia(folders, allowance)));
  // Only now everything has asked for what it may let pass.
  problems.push(...staleExceptions(allowance.unused(), contentDir));
  return { entries, bodies, settings, problems: problems.map(forReports), allowance };
}
