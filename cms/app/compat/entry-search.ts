import { replacing, type Patch } from './patch.ts';

/**
 * At a git host, searching finds every entry in which all words stand: title, fields, body or name. Decap looked for the
 * letters of the words with gaps, in the titles only, and left out what two characters in a row had found. At the desk the
 * page of what was found is ours. On both it is looked for in all columns, as the box says: on the page of one column Decap looked there alone.
 */
export const entrySearch: Patch = {
  name: 'entry-search',
  files: {
    '/decap-cms-core/dist/esm/backend.js': replacing(
      [
        `return fuzzy.filter(searchTerm, collectionEntries, {
        extract: extractSearchFields(uniq(filteredSearchFields))
      });`,
        `const plain = text => text.normalize('NFKC').toLowerCase();
      const words = plain(searchTerm).split(/\\s+/).filter(Boolean);
      const day = collection.getIn(['sortable_fields', 0, 'field'], 'published');
      const dayOf = value => value instanceof Date ? value.toISOString() : String(value ?? '');
      return collectionEntries
        .filter(entry => words.length > 0 && words.every(word => plain(\`\${entry.slug} \${entry.raw}\`).includes(word)))
        .map(original => ({ original, day: dayOf(get(original.data, day)) }));`,
      ],
      [
        `entries.filter(({
      score
    }) => score > 5).sort(sortByScore).map(f => f.original);`,
        `entries.sort((a, b) => a.day < b.day ? 1 : a.day > b.day ? -1 : 0).map(f => f.original);`,
      ],
    ),
    '/decap-cms-core/dist/esm/components/Collection/CollectionSearch.js': replacing([
      "return collection ? collections.keySeq().indexOf(collection.get('name')) : -1;",
      'return -1;',
    ]),
  },
};
