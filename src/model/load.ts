import { getCollection, getEntry } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionNames, type CollectionName, type EntryData } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import type { Settings } from '../collections/settings/schema.ts';
import { foldersFrom } from '../reader/folders.ts';
import { splitFrontMatter } from '../reader/front-matter.ts';
import { readMedia } from '../reader/media.ts';
import { beijingInstant } from '../schema/beijing.ts';
import type { Language } from '../schema/language.ts';
import { assemble } from './assemble.ts';
import type { MediaLibrary } from './page-context.ts';
import type { Site } from './site.ts';

interface Stored {
  file: string;
  digest: string;
  language: Language;
  uploads: readonly string[];
  data: EntryData;
}

const folders = foldersFrom(process.env, process.cwd());
let loaded: Promise<Site> | undefined;

/** The site of this build, read from Astro's data store once. In development it is read anew for every page. */
export function loadSite(): Promise<Site> {
  return import.meta.env.DEV ? load() : (loaded ??= load());
}

async function load(): Promise<Site> {
  const entries = await Promise.all(collectionNames.map(entriesIn));
  const found = await getEntry('settings', 'settings');
  const settings: { data: Settings } = found!;
  return assemble({
    entries: entries.flat(),
    settings: settings.data,
    now: process.env['SITE_NOW'] || beijingInstant(Date.now()),
    origin: process.env['SITE_URL'],
  });
}

async function entriesIn(collection: CollectionName): Promise<Entry[]> {
  const found = await getCollection(collection);
  return found.map(({ id, data }) => ({ collection, id, ...(data as unknown as Stored) }));
}

/** The Markdown of an entry, read from its file when a page needs it. */
export async function bodyOf({ file }: Pick<Entry, 'file'>): Promise<string> {
  const split = splitFrontMatter(await readFile(join(folders.contentDir, file), 'utf8'));
  return 'body' in split ? split.body : '';
}

let library: MediaLibrary | undefined;

/** Every upload with its weight and size. */
export const mediaLibrary = (): MediaLibrary => (library ??= readMedia(folders.mediaDir));
