import { replacing } from './patch.ts';

/**
 * A list of two thousand entries was drawn whole before the first of them was seen. The first sixty are drawn, and more
 * when the end comes into view; searching, sorting and filters work on all of them as before.
 */
export const listPages = replacing(
  'list-pages',
  '/decap-cms-core/dist/esm/components/Collection/Entries/EntryListing.js',
  [
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
  ],
);
