import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { attributes, type BuiltPage } from './pages.ts';

/** Addresses of other hosts and of other programs. */
const ELSEWHERE = /^(https?:|webcal:|tel:|mailto:|sms:|geo:|data:)/;

export interface Linked {
  /** Addresses within the site that were followed, fragments counted apart. */
  followed: number;
  faults: string[];
}

/** What is wrong with links and ids of a built site: a file or a place in it that is not there, an id twice. */
export function linkFaults(dist: string, pages: readonly BuiltPage[]): Linked {
  const faults: string[] = [];
  const ids = new Map(pages.map(({ path, html }) => [path, attributes(html, 'id')]));
  let followed = 0;
  for (const { path, html } of pages) {
    const own = ids.get(path)!;
    const twice = own.find((id, at) => own.indexOf(id) !== at);
    if (twice !== undefined) faults.push(`${path}: id twice: ${twice}`);
    for (const href of new Set([...attributes(html, 'href'), ...attributes(html, 'src')])) {
      if (ELSEWHERE.test(href)) continue;
      followed += 1;
      const { pathname, hash } = new URL(href, `http://site.example${path}`);
      const file = join(dist, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : '');
      if (!existsSync(file) || statSync(file).isDirectory()) faults.push(`${path}: ${href}`);
      else if (hash && file.endsWith('.html')) {
        const there = ids.get(pathname) ?? attributes(readFileSync(file, 'utf8'), 'id');
        if (!there.includes(decodeURIComponent(hash.slice(1)))) faults.push(`${path}: ${href} has no such place`);
      }
    }
  }
  return { followed, faults };
}

/** Uploads of a built site that no page uses, and how many there are in all. */
export function unusedUploads(dist: string, pages: readonly BuiltPage[]) {
  const used = new Set(pages.flatMap(({ html }) => [...attributes(html, 'href'), ...attributes(html, 'src')]));
  const uploads = globSync('**/*.*', { cwd: join(dist, 'media') }).map((file) => file.replaceAll('\\', '/'));
  return { count: uploads.length, unused: uploads.filter((file) => !used.has(`/media/${file}`)) };
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
  },
});

/** What is wrong with the HTML of a page. */
export async function htmlFaults({ path, html }: BuiltPage): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${path}:${String(line)} ${ruleId}: ${message}`),
  );
}
