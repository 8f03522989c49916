import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../../editions/address.ts';
import { digestOf } from '../digest.ts';
import type { Planned } from '../folder/bring-to.ts';

const EVERY_EDITION = fileURLToPath(new URL('../../client/edition/in-edition.js', import.meta.url));
const COMMENT = /\/\*[^]*?\*\/|^\s*\/\/.*\n/gm;

/** A script without what only we read. */
export const sourceOf = (file: string) => readFileSync(file, 'utf8').replaceAll(COMMENT, '');

/**
 * The one script that pages of an edition have beside their own: `facts` are written before the sources as constants, and
 * `EDITION` says where its pages lie. What every edition does and the sources are one script, so they import nothing.
 */
export function editionScript(
  { tag, at, pages }: Edition,
  facts: Readonly<Record<string, unknown>>,
  sources: readonly string[],
): { path: string; files: ReadonlyMap<string, Planned> } {
  const known = { ...facts, EDITION: { at, pages: pages.source } };
  const script = [
    ...Object.entries(known).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`),
    ...[EVERY_EDITION, ...sources].map((file) =>
      sourceOf(file)
        .replaceAll(/^\s+/gm, '')
        .replaceAll(/^export (?=function|const)/gm, ''),
    ),
  ].join('');
  const path = `_astro/edition-${tag}-${digestOf(script)}.js`;
  return { path, files: new Map([[path, { key: path, bytes: () => Buffer.from(script) }]]) };
}
