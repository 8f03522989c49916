import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './durable-file.ts';
import { HttpError } from '../../wire/http-error.ts';

const LONGEST_ID = 80;
const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const ENTRY = new RegExp(`^content/([a-z][a-z0-9-]*)/(?:(\\d{4})/)?(${ID})\\.md$`);
const FOLDER = /^content\/([a-z][a-z0-9-]*)\/?$/;
const MEDIA_FOLDER = /^public\/media((?:\/[a-z0-9]+(?:[-_][a-z0-9]+)*){0,3})\/?$/;
const MEDIA_NAME = /^[a-z0-9][a-z0-9_-]{0,99}\.([a-z]{3,4})$/;
const SETTINGS = 'content/settings.yml';

/** The kinds of file that may be uploaded; `uploads.ts` checks that the bytes agree with the name. */
const mediaExtensions = ['jpg', 'jpeg', 'png', 'webp', 'pdf', 'doc', 'docx', 'xls', 'xlsx'] as const;
export type MediaExtension = (typeof mediaExtensions)[number];

/** Where a path on the wire leads. `wire` is what the CMS calls it, `file` is relative to the content or media folder. */
export type Place =
  | { kind: 'entry'; wire: string; file: string; collection: string; id: string }
  | { kind: 'settings'; wire: string; file: string }
  | { kind: 'media'; wire: string; file: string; extension: MediaExtension };
export type EntryPlace = Extract<Place, { kind: 'entry' | 'settings' }>;

/**
 * The only way from a path on the wire to a file: whatever is not exactly of a known form is refused with 403,
 * so that `.git`, `..`, encodings, other folders and other spellings need no list of their own.
 */
export function parsePlace(wire: string, collections: readonly string[]): Place {
  if (wire === SETTINGS) return { kind: 'settings', wire, file: 'settings.yml' };
  const entry = ENTRY.exec(wire);
  const [, collection, year, id] = entry ?? [];
  if (collection !== undefined && id !== undefined && collections.includes(collection) && id.length <= LONGEST_ID) {
    return { kind: 'entry', wire, file: [collection, year, `${id}.md`].filter(Boolean).join('/'), collection, id };
  }
  const slash = wire.lastIndexOf('/');
  const name = wire.slice(slash + 1);
  const folder = MEDIA_FOLDER.exec(wire.slice(0, Math.max(slash, 0)));
  const extension = mediaExtensions.find((known) => known === MEDIA_NAME.exec(name)?.[1]);
  if (folder && extension) {
    return { kind: 'media', wire, file: [folder[1]?.slice(1), name].filter(Boolean).join('/'), extension };
  }
  throw new HttpError(403, refused(wire));
}

/** What can be seen in it no program ever reads. */
export function isPicture(wire: string): boolean {
  return /\.(?:jpe?g|png|webp)$/.test(wire);
}

/** `/media/…`, as entries name an upload. */
export function addressOf(wire: string): string {
  return wire.slice('public'.length);
}

/** The entry that Decap names by collection and slug, such as `disclosures` and `2026/nanxiang-q3`. */
export function parseEntryName(collection: string, slug: string, collections: readonly string[]): EntryPlace {
  const settings = collection === 'settings' && slug === 'settings';
  const place = parsePlace(settings ? SETTINGS : `content/${collection}/${slug}.md`, collections);
  if (place.kind === 'settings' || (place.kind === 'entry' && place.collection === collection)) return place;
  throw new HttpError(403, refused(`content/${collection}/${slug}.md`));
}

/** The collection of a folder such as `content/services`. */
export function parseFolder(wire: string, collections: readonly string[]): string {
  const collection = FOLDER.exec(wire)?.[1];
  if (collection === undefined || !collections.includes(collection)) throw new HttpError(403, refused(wire));
  return collection;
}

/** The folder inside the media folder, `''` for the media folder itself. */
export function parseMediaFolder(wire: string): string {
  const folder = MEDIA_FOLDER.exec(wire)?.[1];
  if (folder === undefined) throw new HttpError(403, refused(wire));
  return folder.slice(1);
}

/**
 * The absolute path of `file` below `root`. Every component is looked at, because a symbolic link inside the folder
 * would lead out of it; a link, or a folder where a file should be, is refused. Missing components are fine.
 */
export async function locate(root: string, file: string): Promise<string> {
  let path = root;
  const parts = file.split('/');
  for (const [index, part] of parts.entries()) {
    path = join(path, part);
    const found = await lstat(path).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    const right = index === parts.length - 1 ? found?.isFile() : found?.isDirectory();
    if (found && !right) throw new HttpError(403, refused(file));
  }
  return join(root, file);
}

function refused(wire: string): string {
  // Nothing unprintable from a hostile path may reach a terminal or a page.
  const shown = wire.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '�').slice(0, 80);
  return `不能读写这个位置的文件：${shown || '（空）'}`;
}
