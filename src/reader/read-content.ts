import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settings as settingsFile, type Settings } from '../collections/settings/schema.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { problemsFrom, type Problem } from '../schema/problems.ts';
import { acrossEntries } from './across-entries.ts';
import type { Content, Entry } from '../collections/entry.ts';
import { shownPath, type Folders } from './folders.ts';
import { readYaml } from './front-matter.ts';
import { readEntry } from './read-entry.ts';

/** How many files are open at once. */
const BATCH = 64;

/** Reads every file of a content folder and finds every problem, of single files and between them, in one go. */
export async function readContent(folders: Folders): Promise<Content> {
  const { contentDir } = folders;
  const files = await entryFiles(contentDir);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const texts = await Promise.all(batch.map((file) => readFile(join(contentDir, file), 'utf8')));
    for (const [index, file] of batch.entries()) {
      const read = readEntry(file, texts[index]!, shownPath(contentDir, file));
      if (read.entry) entries.push(read.entry);
      problems.push(...read.problems);
    }
  }
  const settings = await readSettings(contentDir);
  problems.push(...settings.problems, ...(await acrossEntries(entries, files, folders)));
  return { entries, settings: settings.settings, problems };
}

/** Reads `settings.yml`. */
export async function readSettings(contentDir: string): Promise<{ settings?: Settings; problems: Problem[] }> {
  const file = shownPath(contentDir, settingsFile.file);
  const text = await readFile(join(contentDir, settingsFile.file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    return {
      problems: [
        { file, path: '', label: '文件', message: '没有这个文件，网站的名称、电话都写在里面', severity: 'error' },
      ],
    };
  }
  return parseSettings(text, file);
}

/** Reads the text of `settings.yml`; `file` is how messages name it. */
export function parseSettings(text: string, file: string): { settings?: Settings; problems: Problem[] } {
  const yaml = readYaml(text);
  if ('problem' in yaml) {
    return { problems: [{ file, path: '', label: '文件', message: yaml.problem, severity: 'error' }] };
  }
  const parsed = settingsFile.schema.safeParse(yaml.data ?? {});
  if (parsed.success) return { settings: parsed.data, problems: [] };
  return { problems: problemsFrom(parsed.error, fieldsOf(settingsFile.schema.shape), file) };
}

/** All files that claim to be entries, in a stable order; hidden files and settings.yml are none. */
async function entryFiles(contentDir: string): Promise<string[]> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(contentDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => file !== settingsFile.file && !file.split('/').some((part) => part.startsWith('.')))
    .sort();
}
