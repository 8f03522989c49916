import { PatchError, type Patch } from './patch.ts';

const name = 'locales';
const file = '/decap-cms-locales/dist/esm/index.js';
const KEPT = ['en', 'zh_Hans'];

/** Forty languages were bundled; two are used. */
export const locales: Patch = {
  name,
  file,
  apply(code) {
    const lines = KEPT.map((language) => `export { default as ${language} } from './${language}';`);
    const missing = lines.filter((line) => !code.includes(line));
    if (missing.length) throw new PatchError(name, file, `not found: ${missing.join(' ')}`);
    return `${lines.join('\n')}\n`;
  },
};
