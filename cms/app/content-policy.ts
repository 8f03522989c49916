/**
 * The content security policy of the CMS page. Nothing comes from elsewhere, no text is run as a program; `origins` may
 * be spoken to and nothing more. Decap writes its styles into the page and reads uploads back through `blob:`.
 */
export function contentPolicy(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self' blob:", ...origins].join(' '),
    "frame-src 'self' blob:",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}
