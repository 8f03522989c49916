/**
 * `node src/integrations/next-change.ts <instant>`: prints the milliseconds at which the site changes next after the
 * instant. A program of its own, so that the desk need not keep every entry in memory; a file that cannot be read
 * changes nothing, the build will say what is wrong with it.
 */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionOf, type EntryData } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { nextChange } from '../model/next-change.ts';
import { foldersFrom } from '../reader/folders.ts';
import { splitFrontMatter } from '../reader/front-matter.ts';
import { readSettings } from '../reader/read-content.ts';
import { placeOf } from '../reader/read-entry.ts';

const { contentDir } = foldersFrom(process.env, process.cwd());
const [, , after = ''] = process.argv;
const entries: Entry[] = [];
for await (const path of glob('*/**/*.md', { cwd: contentDir })) {
  const entry = await readDated(path.replaceAll('\\', '/'));
  if (entry) entries.push(entry);
}
const { settings } = await readSettings(contentDir);
process.stdout.write(`${nextChange(entries, settings, after)}\n`);

/** Only what its times are read from. */
async function readDated(file: string): Promise<Entry | undefined> {
  const place = placeOf(file);
  const text = await readFile(join(contentDir, file), 'utf8').catch(() => '');
  const split = splitFrontMatter(text);
  if ('problem' in place || 'problem' in split) return undefined;
  const parsed = definitionOf(place.collection).schema.safeParse(split.data);
  if (!parsed.success) return undefined;
  return { ...place, file, data: parsed.data as EntryData, digest: '', language: 'zh-CN', uploads: [] };
}
