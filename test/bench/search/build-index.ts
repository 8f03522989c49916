import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { engineOf, type EngineName } from './engines.ts';
import type { Made } from './index-child.ts';
import type { Usage } from './usage.ts';

const CHILD = join(import.meta.dirname, 'index-child.ts');

export interface Built {
  usage: Usage;
  megabytes: number;
  files: number;
}

/** Makes the index of an engine `runs` times, the last of which stays in the folder `site`, with the page that asks it. */
export async function buildIndex(name: EngineName, parts: string, site: string, runs: number): Promise<Built> {
  const engine = engineOf(name);
  const usages: Usage[] = [];
  let head = '';
  for (let run = 0; run < runs; run += 1) {
    await rm(site, { recursive: true, force: true });
    await mkdir(site, { recursive: true });
    const { stdout } = await promisify(execFile)(process.execPath, [CHILD, name, parts, site], {
      env: { ...process.env, ...engine.env },
      maxBuffer: 2 ** 26,
    });
    // Pagefind may print before it.
    const made = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Made;
    usages.push(made.usage);
    head = made.head;
  }
  const sizes = (await Promise.all(engine.files.map((path) => sizesBelow(join(site, path))))).flat();
  await writePage(engine, head, site);
  return {
    usage: {
      wallSeconds: median(usages.map(({ wallSeconds }) => wallSeconds)),
      cpuSeconds: median(usages.map(({ cpuSeconds }) => cpuSeconds)),
      memoryMegabytes: median(usages.map(({ memoryMegabytes }) => memoryMegabytes)),
    },
    megabytes: sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20,
    files: sizes.length,
  };
}

async function writePage({ script, lang }: ReturnType<typeof engineOf>, head: string, site: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: site,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, script),
        output: { entryFileNames: 'ask.js', chunkFileNames: 'ask-[hash].js' },
      },
    },
  });
  const icon = '<link rel="icon" href="data:,">';
  const page = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${icon}${head}<title>搜索</title></head>`;
  await writeFile(join(site, '404.html'), '<!doctype html><title>404</title>\n');
  await writeFile(
    join(site, 'index.html'),
    `${page}<body><script type="module" src="/ask.js"></script></body></html>\n`,
  );
}

async function sizesBelow(path: string): Promise<number[]> {
  const here = await stat(path);
  if (here.isFile()) return [here.size];
  const items = await readdir(path, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile());
  return Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
