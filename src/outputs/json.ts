import { collections, definitionOf, type CollectionName } from '../collections/index.ts';
import { hrefOf } from '../model/links.ts';
import { entriesOf, type Site } from '../model/site.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { plain } from './plain.ts';

/** A collection as open data. Texts of entries are on their pages; here is what can be counted and compared. */
export function json(site: Site, name: CollectionName) {
  const fields = fieldsOf(collections[name].schema.shape);
  return {
    collection: name,
    label: definitionOf(name).label,
    generated: site.now,
    schema: `${site.origin}/data/${name}.schema.json`,
    entries: entriesOf(site, name).map((entry) => ({
      id: entry.id,
      url: site.origin + hrefOf(entry),
      digest: entry.digest,
      ...plain(fields, entry.data),
    })),
  };
}
