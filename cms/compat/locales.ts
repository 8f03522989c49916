import { CureError, type Cure } from './cure.ts';

const name = 'locales';
const file = '/decap-cms-locales/dist/esm/index.js';
const KEPT = ['en', 'zh_Hans'];

/** Forty languages were bundled; two are used. */
export const locales: Cure = {
  name,
  file,
  apply(code) {
    const lines = KEPT.map((language) => `export { default as ${language} } from './${language}';`);
    const missing = lines.filter((line) => !code.includes(line));
    if (missing.length) throw new CureError(name, file, `not found: ${missing.join(' ')}`);
    return `${lines.join('\n')}\n`;
  },
};
