import { replacing, type Patch } from './patch.ts';

/**
 * The id of a new entry was made from its title: Chinese in addresses, names too long for the disk, and links that
 * break when a title is corrected. `globalThis.__newEntryId` makes it now, from the day and random letters.
 */
export const entryIds: Patch = {
  name: 'entry-ids',
  files: {
    '/decap-cms-core/dist/esm/lib/formatters.js': replacing([
      'export function slugFormatter(collection, entryData, slugConfig) {',
      `export function slugFormatter(collection, entryData, slugConfig) {
  return globalThis.__newEntryId(collection.get('name'), entryData);`,
    ]),
  },
};
