import { replacing, type Patch } from './patch.ts';

/**
 * A new entry takes values from its address, but of single fields only, and as they stand there.
 * `globalThis.__filledEntry` makes all of it of what the address names.
 */
export const filledForm: Patch = {
  name: 'filled-form',
  files: {
    '/decap-cms-core/dist/esm/actions/entries.js': replacing([
      'const data = createEmptyDraftData(dataFields);\n    const metaFields',
      `const data = createEmptyDraftData(dataFields);
    Object.assign(data, await globalThis.__filledEntry(collection.get('name'), search));
    const metaFields`,
    ]),
  },
};
