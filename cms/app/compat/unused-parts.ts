import { replacing, standIn, type Patch } from './patch.ts';

const refuse = (what: string) => `() => { throw new Error(${JSON.stringify(what)}); }`;

/** Parts of Decap that this board never reaches: a fifth of the bundle, and everything that needed `eval`. */
export const unusedParts: Patch = {
  name: 'unused-parts',
  files: {
    // The check of the settings needs `unsafe-eval`. The tests make it instead, with Decap's own unchanged schema.
    '/decap-cms-core/dist/esm/constants/configSchema.js': standIn(
      ['export function validateConfig('],
      'export function validateConfig() {}',
    ),
    // All our files are YAML and Markdown.
    '/decap-cms-core/dist/esm/formats/toml.js': standIn(
      ['fromFile(', 'toFile('],
      `const refuse = ${refuse('No TOML here')};\nexport default { fromFile: refuse, toFile: refuse };`,
    ),
    // Uploads become JPEG. The encoder of WebP is three quarters of a megabyte of WebAssembly.
    '/decap-cms-core/dist/esm/lib/imageTransformations.js': replacing([
      `const {
      encode
    } = await import('@jsquash/webp');
    return encode(imageData, {
      quality: Math.round(quality * 100)
    });`,
      "throw new Error('WebP is not written here');",
    ]),
    // Hints are plain text.
    '/decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js': replacing(
      ["import ReactMarkdown from 'react-markdown';", 'const ReactMarkdown = ({ children }) => children;'],
      ["import gfm from 'remark-gfm';", 'const gfm = undefined;'],
    ),
    // Git LFS is for Netlify's and Bitbucket's backends. It and one call more brought all of lodash a second time.
    '/decap-cms-lib-util/dist/esm/git-lfs.js': standIn(
      [
        'export const parsePointerFile =',
        'export const getLargeMediaPatternsFromGitAttributesFile =',
        'export function createPointerFile(',
        'export async function getPointerFileForMediaFileObj(',
        'export async function getLargeMediaFilteredMediaFiles(',
      ],
      `const refuse = ${refuse('No Git LFS here')};
export {
  refuse as parsePointerFile,
  refuse as getLargeMediaPatternsFromGitAttributesFile,
  refuse as createPointerFile,
  refuse as getPointerFileForMediaFileObj,
  refuse as getLargeMediaFilteredMediaFiles,
};`,
    ),
    '/decap-cms-lib-util/dist/esm/backendUtil.js': replacing([
      "import { map } from 'lodash/fp';",
      'const map = change => list => list.map(item => change(item));',
    ]),
    // Direct `eval` (only reached in Node) kept the whole bundle from being minified and made Vite warn.
    '/js-sha256/src/sha256.js': replacing(
      [`eval("require('crypto')")`, `(0, eval)("require('crypto')")`],
      [`eval("require('buffer').Buffer")`, `(0, eval)("require('buffer').Buffer")`],
    ),
    // React 19 looks at no prop types.
    '/react-style-proptype/src/index.js': standIn(['module.exports ='], 'module.exports = () => null;'),
    // Our sanitiser lets no style through.
    '/sanitize-html/index.js': replacing(["const { parse: postcssParse } = require('postcss');", '']),
  },
};
