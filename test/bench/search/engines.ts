import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestTags, writeIndex, type IndexParts } from './ours-in-node.ts';
import { pageOf } from './html-page.ts';
import { addressesIn, closePagefind, indexFolder, indexPages, removeInterfaces } from './pagefind.ts';
import { glossaryOf, recipeManner, startOf } from './recipe.ts';

/** A way to find entries: what is built for it, and the page that asks it. */
export interface Engine {
  label: string;
  /** The script of its page, beside this file. */
  script: string;
  lang: string;
  /** Of the process that builds the index. */
  env?: Readonly<Record<string, string>>;
  /** The folders and files below the site that are its index. */
  files: readonly string[];
  /** What is there before an index is made, and so is not measured. */
  prepare?(parts: IndexParts, site: string): Promise<void>;
  /** Makes the index; gives what belongs into the head of the page that asks. */
  index(parts: IndexParts, site: string): Promise<string>;
  close?(): Promise<void>;
  /** The addresses of entries by the engine's own names for them. */
  addresses?(site: string): ReadonlyMap<string, string>;
}

const PAGES = 'pages';

export const engines = {
  ours: {
    label: 'ours',
    script: 'page/ours.ts',
    lang: 'zh-CN',
    files: ['search-index', 'search-index.json'],
    async index(parts, site) {
      // Nothing lies in the cache yet, as in a first build: Pagefind has none either.
      return manifestTags(await writeIndex(parts, join(site, 'search-index'), join(site, 'cache')));
    },
  },
  shipped: {
    label: 'Pagefind as shipped',
    script: 'page/shipped.ts',
    lang: 'zh',
    files: ['pagefind'],
    async prepare({ documents }, site) {
      const manner = { lang: 'zh', written: (text: string) => text };
      for (const document of documents) {
        const folder = join(site, PAGES, document.card.url);
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, 'index.html'), pageOf(document, manner));
      }
    },
    async index(_, site) {
      await indexFolder(join(site, PAGES), site);
      return '';
    },
    close: closePagefind,
    addresses: addressesIn,
  },
  recipe: {
    label: 'Pagefind by the recipe',
    script: 'page/recipe.ts',
    lang: 'zh-cn',
    env: { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '2000' },
    files: ['pagefind', 'recipe'],
    async index({ documents, groups }, site) {
      const manner = recipeManner(groups);
      await indexPages(
        documents.map((document) => ({ url: document.card.url, content: pageOf(document, manner) })),
        site,
      );
      await removeInterfaces(site);
      await mkdir(join(site, 'recipe'), { recursive: true });
      await writeFile(join(site, 'recipe/start.json'), JSON.stringify(startOf(documents, groups)));
      await writeFile(join(site, 'recipe/glossary.json'), JSON.stringify(glossaryOf(documents, groups)));
      return '';
    },
    close: closePagefind,
    addresses: addressesIn,
  },
} satisfies Record<string, Engine>;

export type EngineName = keyof typeof engines;

export const engineNames = Object.keys(engines) as EngineName[];

export function engineOf(name: string): Engine {
  const engine = new Map<string, Engine>(Object.entries(engines)).get(name);
  if (!engine) throw new Error(`no engine ${name}`);
  return engine;
}
