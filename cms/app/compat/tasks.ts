import { replacing, type Patch } from './patch.ts';

const components = '/decap-cms-core/dist/esm/components';

/**
 * At the desk the CMS opens on what there is to do: `globalThis.__tasks` holds that page and what leads to it. At a git
 * host there is none, and all stays as it was.
 */
export const tasks: Patch = {
  name: 'tasks',
  files: {
    [`${components}/App/App.js`]: replacing(
      [
        `            from: "/",
            to: defaultPath`,
        `            from: "/",
            to: globalThis.__tasks ? "/tasks" : defaultPath`,
      ],
      [
        `hasWorkflow ? _jsx(Route, {
            path: "/workflow",`,
        `globalThis.__tasks ? _jsx(Route, {
            path: "/tasks",
            render: props => _jsx(Collection, { ...props, isSearchResults: true, page: globalThis.__tasks.Page })
          }) : null, hasWorkflow ? _jsx(Route, {
            path: "/workflow",`,
      ],
    ),
    // Beside the columns, in the place of a list.
    [`${components}/Collection/Collection.js`]: replacing([
      `}), _jsxs(CollectionMain, {
        children: [isSearchResults ?`,
      `}), this.props.page ? _jsx(CollectionMain, {
        children: _jsx(this.props.page, {})
      }) : _jsxs(CollectionMain, {
        children: [isSearchResults ?`,
    ]),
    [`${components}/Collection/Sidebar.js`]: replacing(
      [
        `_jsx(SidebarNavList, {
        children: collections.toList()`,
        `_jsxs(SidebarNavList, {
        children: [globalThis.__tasks && _jsx("li", {
          className: "tasks-link",
          children: _jsx(SidebarNavLink, {
            to: "/tasks",
            activeClassName: "sidebar-active",
            "data-testid": "tasks",
            children: _jsx(globalThis.__tasks.Label, {})
          })
        }, "tasks"), collections.toList()`,
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
      `location.pathname === '/tasks' || location.pathname.startsWith('/collections/')`,
    ]),
  },
};
