import type { Manifest } from '../../search/text/tables.ts';

/** What the search page holds in its head: the manifest, and the two files that every query needs. */
export function manifestTags(manifest: Manifest): string {
  const meta = `<meta name="search-index" content="${JSON.stringify(manifest).replaceAll('"', '&quot;')}">`;
  const links = [manifest.entries, manifest.language].map(
    (path) => `<link rel="preload" as="fetch" crossorigin href="/search-index/${path}.bin">`,
  );
  return [meta, ...links].join('');
}
