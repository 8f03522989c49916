import type { CollectionName } from '../../src/collections/index.ts';
import type { Site } from '../../src/model/site.ts';
import * as outputs from '../../src/outputs/outputs-of.ts';
import { textOf, type Output } from '../../src/outputs/output.ts';

/** The text of every entry here. */
export const TEXT = '## 说明\n\n正文。';

const NOTHING = { bodyOf: () => TEXT, media: new Map(), allowance: { officePhones: [], exceptions: [] } };

export const outputsOf = (site: Site): Output[] => outputs.outputsOf({ site, ...NOTHING });

/** The text of one file for programs, as it goes over the wire. Throws where the bytes are no UTF-8. */
export function textAt(site: Site, path: string): string {
  const output = outputsOf(site).find((own) => own.path === path);
  if (!output) throw new Error(`${path} is no output`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(textOf(output)));
}

export const csvOf = (site: Site, name: CollectionName) => textAt(site, `data/${name}.csv`);

export const feedOf = (site: Site, name?: CollectionName) => textAt(site, `${name ? `${name}/` : ''}feed.xml`);

export const jsonOf = (site: Site, name: CollectionName) => JSON.parse(textAt(site, `data/${name}.json`)) as OpenData;

interface OpenData {
  entries: { id: string; url: string; title?: string; [key: string]: unknown }[];
}

/** Every page that a sitemap names, with the day of its last change. */
export const pagesInSitemaps = (site: Site): { url: string; changed: string | undefined }[] =>
  outputsOf(site)
    .filter(({ path }) => path.startsWith('sitemaps/'))
    .flatMap((output) => [
      ...textOf(output).matchAll(/<loc>(?<url>[^<]*)<\/loc>(?:<lastmod>(?<changed>[^<]*)<\/lastmod>)?/g),
    ])
    .map(({ groups }) => ({ url: groups!['url']!, changed: groups!['changed'] }));
