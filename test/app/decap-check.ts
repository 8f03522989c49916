import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, vi } from 'vitest';
import type { CmsConfig } from 'decap-cms-core';
import { build, type Rolldown } from 'vite';

/** Widgets that state what settings they take; the browser build leaves Decap's check out, so it is made here. */
const WITH_SCHEMA = ['file', 'image', 'list', 'markdown', 'number', 'object', 'relation', 'select'];
const packages = join(import.meta.dirname, '../../node_modules');
const core = `${packages}/decap-cms-core/dist/esm`;
const entry = [
  `export { validateConfig } from '${core}/constants/configSchema.js';`,
  `import { registerWidget } from '${core}/lib/registry.js';`,
  ...WITH_SCHEMA.flatMap((name) => [
    `import ${name} from '${packages}/decap-cms-widget-${name}/dist/esm/schema.js';`,
    `registerWidget({ name: '${name}', controlComponent: () => null, schema: ${name} });`,
  ]),
  ...['boolean', 'datetime', 'string', 'text', 'hidden'].map(
    (name) => `registerWidget({ name: '${name}', controlComponent: () => null });`,
  ),
].join('\n');

type Check = (config: CmsConfig) => void;

/** Decap's own check of its settings, unchanged, for the tests of one file. It throws when it refuses them. */
export function useDecapCheck(): Check {
  let folder: string;
  let validateConfig: Check;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'decap-check-'));
    const input = join(folder, 'entry.js');
    await writeFile(input, entry);
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      ssr: { noExternal: true },
      build: { ssr: input, write: false, minify: false },
    });
    const { output } = result as Rolldown.RolldownOutput;
    const file = join(folder, 'check.mjs');
    await writeFile(file, output[0].code);
    // Decap's router looks for a browser as it loads; nothing of it is used.
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('window', globalThis);
    vi.stubGlobal('location', { href: 'http://localhost/#/', hash: '#/', replace: () => undefined });
    vi.stubGlobal('history', { length: 0 });
    vi.stubGlobal('document', { createElement: () => ({}), querySelector: () => null });
    ({ validateConfig } = (await import(pathToFileURL(file).href)) as { validateConfig: Check });
  }, 60_000);

  afterAll(async () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  return (config) => {
    validateConfig(config);
  };
}
