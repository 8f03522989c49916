import { collectionNames, collections } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { remembered } from '../schema/remembered.ts';
import { valuesOfKinds } from '../schema/values.ts';
import { isUploadPath } from '../text/upload-path.ts';
import { entriesOf, type Site } from './site.ts';
import { isWithdrawn } from './status.ts';

/**
 * The uploads that residents may have, `/media/…`: those that a page shows or links to. One page is enough; what belongs
 * to entries that are not out yet, to drafts, to withdrawn entries or to nothing is not among them.
 */
export function publicUploads(site: Site): Set<string> {
  const whole = collectionNames.flatMap((name) => entriesOf(site, name)).filter((entry) => !isWithdrawn(entry));
  return new Set(whole.flatMap((entry) => uploadsOf(entry, site)));
}

/** Those that one entry shows or links to, whether residents may see it or not. */
export const uploadsOf = (entry: Entry, { origin, settings }: Site): readonly string[] =>
  uploadsAt(entry, origin, settings.domain);

/** Those of one entry, on the site of this address that is also known by this domain. */
const uploadsAt = remembered((entry: Entry, origin: string, domain: string): readonly string[] => {
  const { collection, data, links } = entry;
  const inFields = addresses(collections[collection].schema.shape, data).map(({ value }) => String(value));
  return [...inFields, ...links].flatMap((address) => uploadAt(address, origin, domain) ?? []);
});

const addresses = valuesOfKinds('file', 'image', 'link');

function uploadAt(address: string, origin: string, domain: string): string | undefined {
  try {
    const { host, pathname } = new URL(address, origin);
    const isOurs = pathname.startsWith('/media/') && (host === domain || host === new URL(origin).host);
    const path = decodeURIComponent(pathname);
    return isOurs && isUploadPath(path) ? path : undefined;
  } catch {
    // No address at all, or none that a file can have.
    return undefined;
  }
}
