import { elderHref } from '../../model/elder/elder-pages.ts';
import { ELDER_HREF, ELDER_SEARCH_HREF, SEARCH_HREF } from '../../model/links.ts';
import { labelFigures } from './label-figures.ts';

/** What has another name in 长者版. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '/': ELDER_HREF,
  '/contact/': `${ELDER_HREF}calls/`,
  [SEARCH_HREF]: ELDER_SEARCH_HREF,
};

/** HTML whose links stay in 长者版 where the page they lead to is among `targets`; the others lead to the usual pages. */
export function toElder(html: string, targets: readonly string[]): string {
  const there = new Set(targets);
  return labelFigures(html).replace(/(<a\b[^>]*? href=")(\/[^"#]*)/g, (whole: string, before: string, path: string) => {
    const other = OTHERWISE[path] ?? (there.has(path) ? elderHref(path) : undefined);
    return other === undefined ? whole : before + other;
  });
}
