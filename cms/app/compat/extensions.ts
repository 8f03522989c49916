import { standIn, type Patch } from './patch.ts';

/** Of Decap's widgets those that the fields of the schema use; those for times, amounts, sheets and the body are our own. */
const WIDGETS = ['boolean', 'file', 'image', 'list', 'number', 'object', 'relation', 'select', 'string', 'text'];

const packages = WIDGETS.map((name) => `decap-cms-widget-${name}`);

/**
 * `decap-cms-app` registers ten backends, seventeen widgets and forty languages, with maps and code editors. This list
 * takes the place of its own; main.tsx adds what is our own: the backend and
 * more widgets.
 */
export const extensions: Patch = {
  name: 'extensions',
  files: {
    '/decap-cms-app/dist/esm/extensions.js': standIn(
      [...packages, 'decap-cms-locales'].map((name) => `from '${name}';`),
      [
        "import { DecapCmsCore as CMS } from 'decap-cms-core';",
        ...packages.map((name, index) => `import widget${index} from '${name}';`),
        "import { en, zh_Hans } from 'decap-cms-locales';",
        `CMS.registerWidget([${packages.map((_, index) => `widget${index}.Widget()`).join(', ')}]);`,
        "CMS.registerLocale('en', en);",
        "CMS.registerLocale('zh_Hans', zh_Hans);",
      ].join('\n'),
    ),
    '/decap-cms-locales/dist/esm/index.js': standIn(
      ["export { default as en } from './en';", "export { default as zh_Hans } from './zh_Hans';"],
      "export { default as en } from './en';\nexport { default as zh_Hans } from './zh_Hans';",
    ),
  },
};
