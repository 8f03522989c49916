import { replacing, type Patch } from './patch.ts';

/** Above the form stands what is to be known of it, and fields that are seldom needed are folded. */
export const formParts: Patch = {
  name: 'form-parts',
  files: {
    '/decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js': replacing(
      [
        "fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {",
        `_jsx(globalThis.__formHead, {}), _jsx(globalThis.__foldedForm, {
        collection: collection.get('name'),
        data: entry.get('data'),
        controls: fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {`,
      ],
      [
        `          locale: locale
        }, key);
      })]`,
        `          locale: locale
        }, key);
      })
      })]`,
      ],
    ),
  },
};
