import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settings as settingsFile, type Settings } from '../collections/settings/schema.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { problemsFrom, type Problem } from '../schema/problems.ts';
import type { Content, Entry } from '../collections/entry.ts';
import type { Passing } from '../privacy/report.ts';
import { acrossEntries } from './across-entries.ts';
import { readAllowance, wireOf, type Allowance } from './allowance.ts';
import { EXCEPTIONS_FILE } from './exceptions.ts';
import { shownPath, type Folders } from './folders.ts';
import { readYaml } from './front-matter.ts';
import { personalData } from './personal-data.ts';
import { readEntry } from './read-entry.ts';

/** How many files are open at once. */
const BATCH = 64;
const NO_ENTRIES = [settingsFile.file, EXCEPTIONS_FILE];

/** All content, and what was let pass in it. */
export interface Reading extends Content {
  allowance: Allowance;
}

/** Reads every file of a content folder and finds every problem, of single files and between them, in one go. */
export async function readContent(folders: Folders): Promise<Reading> {
  const { contentDir } = folders;
  const allowance = await readAllowance(contentDir);
  const files = await entryFiles(contentDir);
  const entries: Entry[] = [];
  const problems: Problem[] = [...allowance.problems];
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const texts = await Promise.all(batch.map((file) => readFile(join(contentDir, file), 'utf8')));
    for (const [index, file] of batch.entries()) {
      const read = readEntry(file, texts[index]!, shownPath(contentDir, file), allowance.in(wireOf(file)));
      if (read.entry) entries.push(read.entry);
      problems.push(...read.problems);
    }
  }
  const settings = await readSettings(contentDir, allowance.in(wireOf(settingsFile.file)));
  problems.push(...settings.problems, ...(await acrossEntries(entries, files, folders)));
  return { entries, settings: settings.settings, problems, allowance };
}

/** Reads `settings.yml`. Personal information is looked for when it is said what may pass. */
export async function readSettings(
  contentDir: string,
  passing?: Passing,
): Promise<{ settings?: Settings; problems: Problem[] }> {
  const file = shownPath(contentDir, settingsFile.file);
  const text = await readFile(join(contentDir, settingsFile.file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    return {
      problems: [
        { file, path: '', label: '文件', message: '没有这个文件，网站的名称、电话都写在里面', severity: 'error' },
      ],
    };
  }
  return parseSettings(text, file, passing);
}

/** Reads the text of `settings.yml`; `file` is how messages name it. */
export function parseSettings(
  text: string,
  file: string,
  passing?: Passing,
): { settings?: Settings; problems: Problem[] } {
  const fields = fieldsOf(settingsFile.schema.shape);
  const yaml = readYaml(text);
  const data = 'data' in yaml ? yaml.data : undefined;
  const personal = passing ? personalData({ file, head: text, data, fields }, passing) : [];
  if ('problem' in yaml) {
    return { problems: [{ file, path: '', label: '文件', message: yaml.problem, severity: 'error' }, ...personal] };
  }
  const parsed = settingsFile.schema.safeParse(data ?? {});
  if (parsed.success) return { settings: parsed.data, problems: personal };
  return { problems: [...problemsFrom(parsed.error, fields, file), ...personal] };
}

/** All files that claim to be entries, in a stable order; hidden files, settings.yml and exceptions.yml are none. */
export async function entryFiles(contentDir: string): Promise<string[]> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(contentDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !NO_ENTRIES.includes(file) && !file.split('/').some((part) => part.startsWith('.')))
    .sort();
}
