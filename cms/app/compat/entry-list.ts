import { replacing, type Patch } from './patch.ts';

const folder = '/decap-cms-core/dist/esm';

/** A list of two thousand entries opens and scrolls as a short one does. */
export const entryList: Patch = {
  name: 'entry-list',
  files: {
    // The whole list was drawn before its first entry was seen. Sixty are drawn, and more when the end comes into view;
    // searching, sorting and filters work on all of them as before.
    [`${folder}/components/Collection/Entries/EntryListing.js`]: replacing(
      [
        '  static defaultProps = {\n    showPublishedEntries: true,',
        `  state = { shown: 60 };
  showMore = () => this.setState(({ shown }) => ({ shown: shown + 120 }));
  static defaultProps = {
    showPublishedEntries: true,`,
      ],
      [
        'const publishedCards = showPublishedEntries ? entries.map(',
        'const publishedCards = showPublishedEntries ? entries.take(this.state.shown).map(',
      ],
      [
        'children: [publishedCards, this.hasMore() && ',
        `children: [publishedCards, showPublishedEntries && entries.size > this.state.shown && _jsx(Waypoint, {
          onEnter: this.showMore,
          bottomOffset: "-1200px"
        }, \`shown-\${this.state.shown}\`), this.hasMore() && `,
        2,
      ],
    ),
    // The list was a new kind of component at each change in the store, so that all its cards were made anew.
    [`${folder}/components/Collection/Entries/EntriesCollection.js`]: replacing(
      ['return _jsx(EntriesToRender, {\n      entries: entries\n    });', 'return EntriesToRender({ entries });'],
      [
        '_jsx(EntriesToRender, {\n          entries: entries,\n          showPublishedEntries: false\n        })',
        'EntriesToRender({ entries, showPublishedEntries: false })',
      ],
      [
        '_jsx(EntriesToRender, {\n        entries: getGroupEntries(entries, group.paths),\n        showUnpublishedEntries: false\n      })',
        'EntriesToRender({ entries: getGroupEntries(entries, group.paths), showUnpublishedEntries: false })',
      ],
    ),
    // To sort, all entries were turned into plain objects and back, each time anything in the store changed.
    [`${folder}/reducers/entries.js`]: replacing([
      'entries = fromJS(orderBy(entries.toJS(), keys, orders));',
      `entries = List(orderBy(entries.toArray(), keys.map(key => entry => entry.getIn(key.split('.'))), orders));`,
    ]),
  },
};
