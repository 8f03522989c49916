import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionOf } from '../collections/index.ts';
import { assemble } from '../model/assemble.ts';
import { isWithdrawn } from '../model/status.ts';
import { foldersFrom } from '../reader/folders.ts';
import { splitFrontMatter } from '../reader/front-matter.ts';
import { readContent } from '../reader/read-content.ts';
import { beijingInstant } from '../schema/beijing.ts';
import { recordOf, type SearchRecord } from '../search/record.ts';

/** A record for every entry that has a page of its own and is not withdrawn. */
export async function searchableRecords(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Promise<SearchRecord[]> {
  const folders = foldersFrom(env, root);
  const { entries, settings } = await readContent(folders);
  if (!settings) throw new Error('settings.yml could not be read');
  const site = assemble({
    entries,
    settings,
    now: env['SITE_NOW'] || beijingInstant(Date.now()),
    origin: env['SITE_URL'],
  });
  const searchable = Object.values(site.entries)
    .flat()
    .filter((entry) => definitionOf(entry.collection).menu !== 'none' && !isWithdrawn(entry));
  return Promise.all(
    searchable.map(async (entry) => {
      const split = splitFrontMatter(await readFile(join(folders.contentDir, entry.file), 'utf8'));
      return recordOf(site, entry, 'body' in split ? split.body : '');
    }),
  );
}
