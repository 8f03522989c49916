import { replacing, type Patch } from './patch.ts';

/**
 * Where the address led from one form straight to another — the browser's Back, a link followed in the same tab — the form
 * kept what it held of the first, under the name of the second. It is opened anew. The address that a new entry gets with its
 * first save leads to the entry that the form holds already. And where there is no entry `globalThis.__NoEntry` says so.
 */
export const otherEntry: Patch = {
  name: 'other-entry',
  files: {
    '/decap-cms-core/dist/esm/components/Editor/Editor.js': replacing(
      [
        'componentDidUpdate(prevProps) {',
        `componentDidUpdate(prevProps) {
    const place = props => \`\${props.collection.get('name')}/\${props.newEntry ? '' : props.slug}\`;
    const held = key => this.props.entryDraft?.getIn(['entry', key]) ?? '';
    if (place(prevProps) !== place(this.props) && place(this.props) !== \`\${held('collection')}/\${held('slug')}\`) {
      location.reload();
      return;
    }`,
      ],
      [
        `    if (entry && entry.get('error')) {
      return _jsx("div", {
        children: _jsx("h3", {
          children: entry.get('error')
        })
      });`,
        `    if (entry && entry.get('error')) {
      return _jsx(globalThis.__NoEntry, {
        collection: collection.get('name'),
        slug,
        error: entry.get('error')
      });`,
      ],
    ),
  },
};
