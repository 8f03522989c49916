import { PatchError, type Patch } from './patch.ts';

const name = 'config-check';
const file = '/decap-cms-core/dist/esm/constants/configSchema.js';

/**
 * Decap checks its settings with AJV, which needs `unsafe-eval`. Ours are checked by the tests instead, with Decap's
 * own unchanged schema, so the browser can do without. https://github.com/decaporg/decap-cms/issues/2138
 */
export const configCheck: Patch = {
  name,
  file,
  apply(code) {
    const exports = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map((match) => match[1]);
    if (exports.join() !== 'validateConfig')
      throw new PatchError(name, file, `exports are ${exports.join() || 'gone'}`);
    return 'export function validateConfig() {}\n';
  },
};
