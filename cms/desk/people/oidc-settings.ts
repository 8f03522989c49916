import { readFileSync } from 'node:fs';

/** The identity server that people may log in through, from the variables `OIDC_…`. */
export interface OidcSettings {
  issuer: URL;
  clientId: string;
  /** Absent for a public client, which PKCE alone protects. */
  clientSecret?: string | undefined;
  /** What the button on the login page says. */
  label: string;
  /** The claim that names the account. */
  claim: string;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Undefined without `OIDC_ISSUER`. An error says in Chinese which variable is wrong. */
export function oidcFrom(env: NodeJS.ProcessEnv): OidcSettings | undefined {
  const issuer = env['OIDC_ISSUER'];
  if (!issuer) return undefined;
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const plain = url?.protocol === 'http:' && LOOPBACK.includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || plain)) {
    throw new Error(`OIDC_ISSUER 要写成 https:// 开头的完整网址；现在是：${issuer}`);
  }
  const clientId = env['OIDC_CLIENT_ID'];
  if (!clientId) throw new Error('设了 OIDC_ISSUER，还要设 OIDC_CLIENT_ID（身份服务器给公示栏的客户端编号）。');
  return {
    issuer: url,
    clientId,
    clientSecret: env['OIDC_CLIENT_SECRET'] || secretFromFile(env['OIDC_CLIENT_SECRET_FILE']),
    label: env['OIDC_LABEL'] || '统一身份登录',
    claim: env['OIDC_CLAIM'] || 'preferred_username',
  };
}

function secretFromFile(path: string | undefined): string | undefined {
  if (!path) return undefined;
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch (cause) {
    throw new Error(`读不到 OIDC_CLIENT_SECRET_FILE 指的文件：${path}`, { cause });
  }
}
