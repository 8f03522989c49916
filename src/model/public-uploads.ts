import { collectionNames, collections } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { valuesOf } from '../schema/values.ts';
import { renderBody } from './render-body.ts';
import { entriesOf, type Site } from './site.ts';
import { isWithdrawn } from './status.ts';

/**
 * The uploads that residents may have, `/media/…`: those that a page shows or links to. One page is enough; what belongs
 * to entries that are not out yet, to drafts, to withdrawn entries or to nothing is not among them. `bodies` by the file.
 */
export function publicUploads(site: Site, bodies: ReadonlyMap<string, string>): Set<string> {
  const whole = collectionNames.flatMap((name) => entriesOf(site, name)).filter((entry) => !isWithdrawn(entry));
  const addresses = whole.flatMap((entry) => [
    ...addressesInFields(entry),
    ...addressesInBody(site, entry, bodies.get(entry.file) ?? ''),
  ]);
  return new Set(addresses.flatMap((address) => uploadAt(address, site) ?? []));
}

const ADDRESSES = ['file', 'image', 'link'];

function addressesInFields({ collection, data }: Entry): string[] {
  const values = [...valuesOf(fieldsOf(collections[collection].schema.shape), data)];
  return values.filter(({ field }) => ADDRESSES.includes(field.kind)).map(({ value }) => String(value));
}

/** As the page will have them, however they are written in Markdown. */
function addressesInBody(site: Site, { collection }: Entry, body: string): string[] {
  // Most bodies name no upload, and rendering all of them twice would take a while.
  if (!/media/i.test(body)) return [];
  const { html } = renderBody(collection, body, { media: new Map(), host: site.settings.domain });
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

function uploadAt(address: string, { origin, settings }: Site): string | undefined {
  if (!URL.canParse(address, origin)) return undefined;
  const { host, pathname } = new URL(address, origin);
  if (!pathname.startsWith('/media/') || ![new URL(origin).host, settings.domain].includes(host)) return undefined;
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
