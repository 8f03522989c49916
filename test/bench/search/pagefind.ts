import { readdirSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';

const AT_ONCE = 50;
/** Before the JSON of each of its files. */
const SIGNATURE = 'pagefind_dcd';

/** Indexes every page in a folder, and writes the index into the site. */
export async function indexFolder(pages: string, site: string): Promise<void> {
  const index = await newIndex();
  succeeded(await index.addDirectory({ path: pages }));
  await write(index, site);
}

/** The same with pages that are nowhere on the disk. */
export async function indexPages(pages: readonly { url: string; content: string }[], site: string): Promise<void> {
  const index = await newIndex();
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const added = await Promise.all(pages.slice(from, from + AT_ONCE).map((page) => index.addHTMLFile(page)));
    added.forEach(succeeded);
  }
  await write(index, site);
}

/** Deletes what Pagefind brings for pages that have no interface of their own. */
export async function removeInterfaces(site: string): Promise<void> {
  for (const name of await readdir(join(site, 'pagefind'))) {
    if (/^pagefind-.*\.(?:js|css)$/.test(name)) await rm(join(site, 'pagefind', name));
  }
}

/** Ends its process, which lives until then. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** The address of each entry by the name a result has for it, read from what Pagefind has written. */
export function addressesIn(site: string): Map<string, string> {
  const folder = join(site, 'pagefind/fragment');
  return new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
      const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
      return [file.replace(/\.pf_fragment$/, ''), url];
    }),
  );
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex();
  succeeded({ errors });
  if (!index) throw new Error('Pagefind gave no index');
  return index;
}

async function write(index: PagefindIndex, site: string): Promise<void> {
  succeeded(await index.writeFiles({ outputPath: join(site, 'pagefind') }));
}

function succeeded({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
