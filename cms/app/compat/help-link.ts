import { replacing } from './patch.ts';

/** Decap's header has no place for a link of one's own; the handbook and the office belong beside 内容 and 媒体. */
export const helpLink = replacing('help-link', '/decap-cms-core/dist/esm/components/App/Header.js', [
  [
    `}), t('app.header.media')]
              })
            })]`,
    `}), t('app.header.media')]
              })
            }), _jsx("li", {
              children: _jsx("a", { className: "help-link", href: "/admin/help/", target: "_blank", rel: "noopener", children: "使用手册" })
            }), _jsx("li", {
              children: _jsx("a", { className: "help-link", href: "/desk/office/", target: "_blank", rel: "noopener", children: "办公室" })
            })]`,
  ],
]);
