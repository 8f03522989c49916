import { searchable } from '../../src/publication/search/searchable.ts';
import { siteFrom } from '../../src/publication/site-from.ts';
import { bodyOf } from '../../src/reader/body-of.ts';
import { foldersFrom } from '../../src/reader/folders.ts';
import { readContent } from '../../src/reader/read-content.ts';
import type { IndexParts } from '../../src/search/index/write-index.ts';

/** What the index is made of for the content that the variables of a build name. */
export async function documentsIn(env: Readonly<Record<string, string>>, root: string): Promise<IndexParts> {
  const folders = foldersFrom(env, root);
  return searchable(siteFrom(await readContent(folders), env), (entry) => bodyOf(folders.contentDir, entry));
}
