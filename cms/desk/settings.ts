import { isIP } from 'node:net';
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
  /** Addresses and networks of that proxy, with commas; on this machine unless told. */
  trustedProxy?: string | undefined;
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
    trustedProxy: trustedProxyFrom(env),
    oidc: oidcFrom(env),
    remote: env['DESK_REMOTE'] || undefined,
    ...address,
  };
}

function trustedProxyFrom({ TRUSTED_PROXY }: NodeJS.ProcessEnv): string | undefined {
  const named = (TRUSTED_PROXY ?? '').split(',').map((one) => one.trim());
  const wrong = named.find((one) => !/^(loopback|linklocal|uniquelocal|)$/.test(one) && !isNetwork(one));
  if (wrong !== undefined) {
    throw new Error(
      `TRUSTED_PROXY 要写反向代理的地址或网段，用逗号隔开，例如 10.0.0.2,172.18.0.0/16；现在有：${wrong}`,
    );
  }
  return named.filter(Boolean).join(',') || undefined;
}

/** Not all addresses: then everybody could claim to be anybody. */
function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return isIP(address) > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) > 0 && Number(bits) <= most));
}
