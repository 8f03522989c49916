import jsonld from 'jsonld';
import { expect, inject, test } from 'vitest';
import { builtPages } from './pages.ts';

const pages = builtPages(inject('dist'));
const SCHEMA = 'https://schema.org/';
const HERE = 'https://gongshi.example';
/** What of schema.org's own context matters here: where its words stand, and of which properties the values are addresses. */
const CONTEXT = {
  '@vocab': SCHEMA,
  ...Object.fromEntries(
    ['url', 'item', 'license', 'contentUrl', 'serviceUrl'].map((name) => [name, { '@type': '@id' }]),
  ),
};

type Linked = Readonly<Record<string, readonly { '@id'?: string }[] | undefined>>;

/** As programs read them: by the standard, with nothing left over that it would drop. */
async function readAsLinked(html: string): Promise<Linked[]> {
  const [, text] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  if (text === undefined) return [];
  const document = JSON.parse(text.replaceAll(/"@context":"https:\/\/schema\.org"/g, '"@context":{}')) as object;
  const flat = await jsonld.flatten({ ...document, '@context': CONTEXT }, undefined, {
    ...{ safe: true, base: HERE },
  });
  return flat as unknown as Linked[];
}

test('a reader of JSON-LD understands what every page says of itself, and its addresses are there', async () => {
  const there = new Set(pages.map(({ path }) => path));
  const types = new Set<string>();
  const lost: string[] = [];
  let read = 0;
  for (const { path, html } of pages) {
    const nodes = await readAsLinked(html);
    if (nodes.length > 0) read += 1;
    for (const node of nodes) {
      for (const type of (node['@type'] ?? []) as unknown as string[]) types.add(type);
      for (const [property, values] of Object.entries(node)) {
        if (property.startsWith('@')) continue;
        expect(property.startsWith(SCHEMA), `${path} ${property}`).toBe(true);
        for (const { '@id': address } of values ?? [])
          if (address?.startsWith(`${HERE}/`)) {
            const { pathname } = new URL(address);
            if (pathname.endsWith('/') && !there.has(pathname)) lost.push(`${path}: ${address}`);
          }
      }
    }
  }
  expect(lost).toEqual([]);
  expect(read).toBeGreaterThan(1000);
  for (const type of ['WebSite', 'BreadcrumbList', 'GovernmentService', 'Event', 'Legislation', 'Dataset', 'Article'])
    expect(types).toContain(SCHEMA + type);
});
