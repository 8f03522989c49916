import { replacing, type Patch } from './patch.ts';

/**
 * Searching finds every entry in which all words stand, in the form they are known by: title, fields, body or name. Decap
 * looked for the letters of the words with gaps, in the titles only, and left out what two characters in a row had found.
 */
export const entrySearch: Patch = {
  name: 'entry-search',
  files: {
    '/decap-cms-core/dist/esm/backend.js': replacing(
      [
        `return fuzzy.filter(searchTerm, collectionEntries, {
        extract: extractSearchFields(uniq(filteredSearchFields))
      });`,
        // The desk has the bodies, which its lists leave out; hosts without a desk have sent whole entries.
        `const plain = text => text.normalize('NFKC').toLowerCase();
      const words = plain(searchTerm).split(/\\s+/).filter(Boolean);
      const folder = collection.get('folder');
      const named = folder && words.length > 0 && this.implementation.pathsWithWords
        ? new Set(await this.implementation.pathsWithWords(folder, searchTerm))
        : undefined;
      const day = collection.getIn(['sortable_fields', 0, 'field'], 'published');
      const dayOf = value => value instanceof Date ? value.toISOString() : String(value ?? '');
      return collectionEntries
        .filter(entry => words.length > 0 && (named ? named.has(entry.path)
          : words.every(word => plain(\`\${entry.slug} \${entry.raw}\`).includes(word))))
        .map(original => ({ original, day: dayOf(get(original.data, day)) }));`,
      ],
      [
        `entries.filter(({
      score
    }) => score > 5).sort(sortByScore).map(f => f.original);`,
        `entries.sort((a, b) => a.day < b.day ? 1 : a.day > b.day ? -1 : 0).map(f => f.original);`,
      ],
    ),
  },
};
