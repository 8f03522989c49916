import { basename, isAbsolute, join, relative, resolve } from 'node:path';

export interface Folders {
  /** Absolute path of the folder that holds `<collection>/` and `settings.yml`. */
  contentDir: string;
  /** Absolute path of the uploads, served as `/media/`. */
  mediaDir: string;
}

/** Where content lies: `CONTENT_DIR` and `MEDIA_DIR`, or the project's own folders. */
export function foldersFrom(env: Readonly<Record<string, string | undefined>>, root: string): Folders {
  return {
    contentDir: resolve(root, env['CONTENT_DIR'] || 'content'),
    mediaDir: resolve(root, env['MEDIA_DIR'] || 'public/media'),
  };
}

/** How a file is named to people: `content/…`, wherever the content folder really lies. */
export function shownPath(contentDir: string, file: string): string {
  const path = isAbsolute(file) ? relative(contentDir, file) : file;
  return join(basename(contentDir), path).replaceAll('\\', '/');
}
