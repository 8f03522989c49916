import { replacing, type Patch } from './patch.ts';

/** Ways to our own pages in places where Decap takes none. */
export const links: Patch = {
  name: 'links',
  files: {
    // The handbook and the office belong beside 内容 and 上传的文件 in the header.
    '/decap-cms-core/dist/esm/components/App/Header.js': replacing(
      [`t('app.header.workflow')]`, `t('app.header.workflow'), _jsx(globalThis.__Waiting, {})]`],
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
    ),
  },
};
