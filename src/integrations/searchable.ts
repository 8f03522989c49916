import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionOf } from '../collections/index.ts';
import { assemble } from '../model/assemble.ts';
import { isWithdrawn } from '../model/status.ts';
import { foldersFrom } from '../reader/folders.ts';
import { splitFrontMatter } from '../reader/front-matter.ts';
import { readContent } from '../reader/read-content.ts';
import { beijingInstant } from '../schema/beijing.ts';
import { newestFirst } from '../model/publication-time.ts';
import { holidaysNear } from '../model/holidays.ts';
import { synonymGroups } from '../search/index/synonyms.ts';
import { documentOf } from '../search/index/document-of.ts';
import type { IndexParts } from '../search/index/write-index.ts';

/** What the index is made of: every entry that has a page of its own and is not withdrawn. */
export async function searchable(env: Readonly<Record<string, string | undefined>>, root: string): Promise<IndexParts> {
  const folders = foldersFrom(env, root);
  const { entries, settings } = await readContent(folders);
  if (!settings) throw new Error('settings.yml could not be read');
  const now = env['SITE_NOW'] || beijingInstant(Date.now());
  const site = assemble({ entries, settings, now, origin: env['SITE_URL'] });
  const found = Object.values(site.entries)
    .flat()
    .filter((entry) => definitionOf(entry.collection).menu !== 'none' && !isWithdrawn(entry))
    .toSorted(newestFirst);
  const documents = await Promise.all(
    found.map(async (entry) => {
      const split = splitFrontMatter(await readFile(join(folders.contentDir, entry.file), 'utf8'));
      return documentOf(site, entry, 'body' in split ? split.body : '');
    }),
  );
  const groups = await synonymGroups(settings.synonyms ?? []);
  return { documents, groups, off: holidaysNear(site) };
}
