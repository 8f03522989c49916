import { parse } from 'yaml';
import { settings as settingsDefinition } from '../../../src/collections/settings/schema.ts';
import type { CollectionName } from '../../../src/collections/index.ts';
import type { MediaLibrary } from '../../../src/model/page-context.ts';
import type { Site } from '../../../src/model/site.ts';
import { assemble } from '../../../src/model/assemble.ts';
import { collectionsNamedBy } from '../../../src/model/references.ts';
import type { Media } from '../../../src/schema/page.ts';
import { call } from '../state/desk-request.ts';
import { hostBoard, withoutDesk } from '../backends/host-board.ts';
import { entriesFrom, originFrom } from '../state/open-data.ts';
import { instantNow } from '../now.ts';

/** What a page shows beside its own entry: names it refers to, earlier accounts, sizes of files. */
export interface PreviewContext {
  site: Site;
  media: MediaLibrary;
}

/** What pages of any collection show something of: whose it is, and the documents that its texts name. */
const SHOWN: readonly CollectionName[] = ['communities', 'places', 'policies'];
const loaded = new Map<CollectionName, Promise<PreviewContext>>();

/** Read once for each collection while the CMS is open; what cannot be had is left out, never an error. */
export function previewContext(collection: CollectionName): Promise<PreviewContext> {
  const known = loaded.get(collection) ?? load(collection);
  loaded.set(collection, known);
  return known;
}

/** The collections of which the page of an entry may show something. */
export const shownWith = (collection: CollectionName): CollectionName[] => [
  ...new Set([...SHOWN, ...collectionsNamedBy(collection), collection]),
];

async function load(collection: CollectionName): Promise<PreviewContext> {
  const names = shownWith(collection);
  const [settings, uploads, media, ...files] = await Promise.all([
    readSettings(),
    uploadsAtDesk(),
    openData('media').then(mediaFrom),
    ...names.map(openData),
  ]);
  const entries = files.flatMap((file, index) => entriesFrom(file, names[index]!));
  const now = instantNow();
  return {
    site: assemble({ entries, settings, now, origin: originFrom(files) }),
    media: new Map([...uploads, ...media]),
  };
}

const openData = (name: string): Promise<unknown> =>
  fetch(`/data/${name}.json`)
    .then((response) => (response.ok ? (response.json() as Promise<unknown>) : undefined))
    .catch(() => undefined);

const UNKNOWN = {
  name: '居民公示栏',
  street: '本街道',
  domain: 'localhost',
  address: '（见设置）',
  hotlines: [],
  twoPeople: false,
  traditional: false,
  english: false,
};

/** The settings as they are saved; a board whose settings are not yet right still has previews. */
async function readSettings() {
  const text = await (withoutDesk() ? hostBoard().then(({ settings }) => settings) : settingsFromDesk()).catch(
    () => undefined,
  );
  const parsed = settingsDefinition.schema.safeParse(text === undefined ? undefined : readYaml(text));
  return parsed.success ? parsed.data : UNKNOWN;
}

async function settingsFromDesk(): Promise<string | undefined> {
  const { data } = await call('getEntry', { path: `content/${settingsDefinition.file}` });
  return data ?? undefined;
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Those of drafts and of entries to come are in no open data: only the desk tells of them, to who is signed in. */
async function uploadsAtDesk(): Promise<MediaLibrary> {
  const listed = withoutDesk() ? [] : await call('getMedia', { mediaFolder: 'public/media' }).catch(() => []);
  return new Map(listed.map(({ url, size }) => [url, { size, type: 'application/octet-stream' }]));
}

function mediaFrom(file: unknown): MediaLibrary {
  return new Map(Object.entries((file ?? {}) as Record<string, Media>));
}
