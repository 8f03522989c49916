import { replacing } from './patch.ts';

/** Direct `eval` (only reached in Node) kept the whole bundle from being minified and made Vite warn. */
const indirect = (call: string) => [call, call.replace('eval(', '(0, eval)(')] as const;

export const directEvalSha256 = replacing('direct-eval', '/js-sha256/src/sha256.js', [
  indirect(`eval("require('crypto')")`),
  indirect(`eval("require('buffer').Buffer")`),
]);

export const directEvalToml = replacing('direct-eval', '/@iarna/toml/lib/toml-parser.js', [
  indirect(`eval("require('util').inspect")`),
]);
