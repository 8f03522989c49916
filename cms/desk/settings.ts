import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where things lie and how the desk is reached. All paths are absolute. */
export interface DeskSettings {
  project: string;
  contentDir: string;
  mediaDir: string;
  /** Accounts, sessions and releases: not in git, not served. */
  deskDir: string;
  host: string;
  port: number;
  /** The address residents use, if a proxy stands before the desk. */
  siteUrl?: string | undefined;
}

/** The settings from the environment; relative paths are relative to the project. */
export function settingsFrom(env: NodeJS.ProcessEnv, address: { host: string; port: number }): DeskSettings {
  const project = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const at = (value: string | undefined, standard: string) => resolve(project, value || standard);
  const siteUrl = env['SITE_URL'] || undefined;
  if (siteUrl !== undefined && !URL.canParse(siteUrl)) {
    throw new Error(`SITE_URL 要写成完整的网址，例如 https://gongshi.example.cn；现在是：${siteUrl}`);
  }
  return {
    project,
    contentDir: at(env['CONTENT_DIR'], 'content'),
    mediaDir: at(env['MEDIA_DIR'], 'public/media'),
    deskDir: at(env['DESK_DIR'], '.desk'),
    siteUrl,
    ...address,
  };
}
