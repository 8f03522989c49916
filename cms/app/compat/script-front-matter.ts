import { PatchError, type Patch } from './patch.ts';

const name = 'script-front-matter';
const file = '/gray-matter/lib/engines.js';

/**
 * Front matter that begins with `---js` was run as a program in the browser of whoever opened the list.
 * https://github.com/jonschlinkert/gray-matter/pull/182
 */
export const scriptFrontMatter: Patch = {
  name,
  file,
  apply(code) {
    const start = code.indexOf('engines.javascript =');
    if (start < 0 || code.indexOf('engines.', start + 10) >= 0) throw new PatchError(name, file, 'the engines changed');
    const refuse = "function () { throw new Error('文件头不能是程序'); }";
    return `${code.slice(0, start)}engines.javascript = { parse: ${refuse}, stringify: ${refuse} };\n`;
  },
};
