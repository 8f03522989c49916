import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { settings } from '../collections/settings/schema.ts';
import { walk } from './files/walk.ts';
import { EXCEPTIONS_FILE } from './personal/exceptions.ts';

export interface Folders {
  /** Absolute path of the folder that holds `<collection>/` and `settings.yml`. */
  contentDir: string;
  /** Absolute path of the uploads, served as `/media/`. */
  mediaDir: string;
  /** Absolute path of a folder for what can be found out again; nothing is kept when it is not named. */
  cacheDir?: string;
}

/** Where content lies: `CONTENT_DIR` and `MEDIA_DIR`, or the project's own folders. */
export function foldersFrom(env: Readonly<Record<string, string | undefined>>, root: string): Folders {
  return {
    contentDir: resolve(root, env['CONTENT_DIR'] || 'content'),
    mediaDir: resolve(root, env['MEDIA_DIR'] || 'public/media'),
    cacheDir: resolve(root, '.cache'),
  };
}

/** How a file is named to people: `content/…`, wherever the content folder really lies. */
export function shownPath(contentDir: string, file: string): string {
  const path = isAbsolute(file) ? relative(contentDir, file) : file;
  return join(basename(contentDir), path).replaceAll('\\', '/');
}

const NO_ENTRIES = [settings.file, EXCEPTIONS_FILE];
const isSeen = (name: string) => !name.startsWith('.');

/** All files that claim to be entries, in a stable order; hidden files, settings.yml and exceptions.yml are none. */
export const entryFiles = (contentDir: string): string[] =>
  walk(contentDir, {
    enters: isSeen,
    counts: (name, inside) => isSeen(name) && !(inside === '' && NO_ENTRIES.includes(name)),
  });
