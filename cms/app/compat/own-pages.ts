import { replacing, type Patch } from './patch.ts';

const components = '/decap-cms-core/dist/esm/components';

/**
 * The lists of the columns and what a search finds are ours (`globalThis.__ownLists`), and there are pages beside them: `globalThis.__ownPages` holds them with what leads to each; the CMS opens on the
 * first. At a git host there are none, and all stays as it was.
 */
export const ownPages: Patch = {
  name: 'own-pages',
  files: {
    [`${components}/App/App.js`]: replacing(
      [
        `            from: "/",
            to: defaultPath`,
        `            from: "/",
            to: globalThis.__ownPages[0]?.path ?? defaultPath`,
      ],
      [
        `hasWorkflow ? _jsx(Route, {
            path: "/workflow",`,
        `globalThis.__ownPages.map(({ path, Page }) => _jsx(Route, {
            path,
            render: props => _jsx(Collection, { ...props, isSearchResults: true, page: Page })
          }, path)), hasWorkflow ? _jsx(Route, {
            path: "/workflow",`,
      ],
    ),
    // Beside the columns, in the place of a list.
    [`${components}/Collection/Collection.js`]: replacing([
      `}), _jsxs(CollectionMain, {
        children: [isSearchResults ?`,
      `}), this.props.page ? _jsx(CollectionMain, {
        children: _jsx(this.props.page, {})
      }) : globalThis.__ownLists && isSearchResults ? _jsx(CollectionMain, {
        children: _jsx(globalThis.__ownLists.Found, {
          words: searchTerm,
          collection: isSingleSearchResult ? collectionName : undefined
        })
      }) : globalThis.__ownLists && collection.get('type') === 'folder_based_collection' ? _jsx(CollectionMain, {
        children: _jsx(globalThis.__ownLists.List, { name: collectionName }, collectionName)
      }) : _jsxs(CollectionMain, {
        children: [isSearchResults ?`,
    ]),
    [`${components}/Collection/Sidebar.js`]: replacing(
      [
        `_jsx(SidebarNavList, {
        children: collections.toList()`,
        `_jsxs(SidebarNavList, {
        children: [globalThis.__ownPages.map(({ path, Label }) => _jsx("li", {
          className: "own-page-link",
          children: _jsx(SidebarNavLink, {
            to: path,
            activeClassName: "sidebar-active",
            "data-testid": path.slice(1),
            children: _jsx(Label, {})
          })
        }, path)), collections.toList()`,
      ],
      [
        `this.renderLink(collection, filterTerm))
      })]`,
        `this.renderLink(collection, filterTerm))]
      })]`,
      ],
    ),
    [`${components}/App/Header.js`]: replacing([
      `location.pathname.startsWith('/collections/')`,
      `globalThis.__ownPages.some(({ path }) => path === location.pathname) || location.pathname.startsWith('/collections/')`,
    ]),
  },
};
