import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oidcFrom, type OidcSettings } from './people/oidc-settings.ts';

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
  oidc?: OidcSettings | undefined;
  /** Name or address of a git remote that gets a copy after each publication. */
  remote?: string | undefined;
}

/** The settings from the environment; relative paths are relative to the project. */
export function settingsFrom(env: NodeJS.ProcessEnv, address: { host: string; port: number }): DeskSettings {
  const project = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const at = (value: string | undefined, standard: string) => resolve(project, value || standard);
  const siteUrl = env['SITE_URL'] || undefined;
  if (siteUrl !== undefined && !URL.canParse(siteUrl)) {
    throw new Error(`SITE_URL 要写成完整的网址，例如 https://gongshi.example.cn；现在是：${siteUrl}`);
  }
  const backend = env['CMS_BACKEND'] || 'desk';
  if (backend !== 'desk') {
    throw new Error(
      `CMS_BACKEND=${backend} 是给没有发布台的静态网站用的；用发布台时请删掉它。CMS_BACKEND=${backend} is for hosts without the desk: remove it here.`,
    );
  }
  return {
    project,
    contentDir: at(env['CONTENT_DIR'], 'content'),
    mediaDir: at(env['MEDIA_DIR'], 'public/media'),
    deskDir: at(env['DESK_DIR'], '.desk'),
    siteUrl,
    oidc: oidcFrom(env),
    remote: env['DESK_REMOTE'] || undefined,
    ...address,
  };
}
