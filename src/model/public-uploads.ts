import { collectionNames, collections } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { valuesOf } from '../schema/values.ts';
import { entriesOf, type Site } from './site.ts';
import { isWithdrawn } from './status.ts';

/**
 * The uploads that residents may have, `/media/…`: those that a page shows or links to. One page is enough; what belongs
 * to entries that are not out yet, to drafts, to withdrawn entries or to nothing is not among them.
 */
export function publicUploads(site: Site): Set<string> {
  const whole = collectionNames.flatMap((name) => entriesOf(site, name)).filter((entry) => !isWithdrawn(entry));
  const addresses = whole.flatMap((entry) => [...addressesInFields(entry), ...entry.links]);
  return new Set(addresses.flatMap((address) => uploadAt(address, site) ?? []));
}

const ADDRESSES = ['file', 'image', 'link'];

function addressesInFields({ collection, data }: Entry): string[] {
  const values = [...valuesOf(fieldsOf(collections[collection].schema.shape), data)];
  return values.filter(({ field }) => ADDRESSES.includes(field.kind)).map(({ value }) => String(value));
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
