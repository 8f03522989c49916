import { standIn, type Patch } from './patch.ts';

/**
 * Front matter that begins with `---js` was run as a program in the browser of whoever opened the list. Decap brings the
 * formats it reads, so that gray-matter's own (a second YAML parser, a parser of JavaScript) can all stay out.
 */
export const frontMatter: Patch = {
  name: 'front-matter',
  files: {
    '/gray-matter/lib/engines.js': standIn(
      ['engines.yaml =', 'engines.json =', 'engines.javascript ='],
      `const refuse = () => { throw new Error('文件头不能是程序'); };
module.exports = { javascript: { parse: refuse, stringify: refuse } };`,
    ),
  },
};
