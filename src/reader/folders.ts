import { basename, isAbsolute, join, relative, resolve } from 'node:path';

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
