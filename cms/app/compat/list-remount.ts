import { replacing } from './patch.ts';

const file = '/decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js';

/** The list was a new kind of component at each change in the store, so that all its cards were thrown away and made anew. */
export const listRemount = replacing('list-remount', file, [
  ['return _jsx(EntriesToRender, {\n      entries: entries\n    });', 'return EntriesToRender({ entries });'],
  [
    '_jsx(EntriesToRender, {\n          entries: entries,\n          showPublishedEntries: false\n        })',
    'EntriesToRender({ entries, showPublishedEntries: false })',
  ],
  [
    '_jsx(EntriesToRender, {\n        entries: getGroupEntries(entries, group.paths),\n        showUnpublishedEntries: false\n      })',
    'EntriesToRender({ entries: getGroupEntries(entries, group.paths), showUnpublishedEntries: false })',
  ],
]);
