import { createHash } from 'node:crypto';

/**
 * The content security policy of a page: everything from the site itself, the one inline script by its hash, nothing
 * inline beside it. `wasm` lets the search engine compile WebAssembly, which is not `unsafe-eval`.
 */
export function contentSecurityPolicy(inlineScript: string, { wasm = false } = {}): string {
  const hash = createHash('sha256').update(inlineScript).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';');
}
