import { normaliseText } from '../text/normalise.ts';

/** A sitemap (sitemaps.org 0.9) of absolute addresses with the day of their last change. */
export function sitemap(pages: readonly { url: string; changed?: string | undefined }[]): string {
  const rows = pages.map(
    ({ url, changed }) => `<url><loc>${escape(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

const escape = (text: string) =>
  normaliseText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
