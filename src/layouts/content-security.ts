import { createHash } from 'node:crypto';

/**
 * The content security policy of a page: everything from the site itself, the one inline script by its hash, nothing
 * inline beside it.
 */
export function contentSecurityPolicy(inlineScript: string): string {
  const policy = known.get(inlineScript) ?? policyOf(inlineScript);
  known.set(inlineScript, policy);
  return policy;
}

/** Almost all pages have the same script. */
const known = new Map<string, string>();

function policyOf(inlineScript: string): string {
  const hash = createHash('sha256').update(inlineScript).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';');
}
