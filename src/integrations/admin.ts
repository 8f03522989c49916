import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, glob, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';

const CACHE = resolve('.cache/admin');

/** What the CMS bundle is made from. As long as none of it changes, a new site takes over the bundle of the last. */
const SOURCES = [
  'package-lock.json',
  'tsconfig.json',
  'cms/**/*.{ts,tsx,css,html}',
  'src/{schema,collections,components,markdown,model,styles,client}/**',
];

/** The CMS at `/admin/`: a bundle of its own, kept apart because it takes longer to build than the site. */
export function adminBundle(): AstroIntegration {
  return {
    name: 'gongshi-admin',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const bundle = join(CACHE, await digest());
        if (!existsSync(bundle)) {
          logger.info('正在打包管理界面（只在程序改动后需要，约十几秒）');
          await build(bundle);
        }
        await cp(bundle, join(fileURLToPath(dir), 'admin'), { recursive: true });
      },
    },
  };
}

async function digest(): Promise<string> {
  const hash = createHash('sha256').update(process.env['CMS_BACKEND'] ?? 'desk');
  const files = (await Array.fromAsync(glob(SOURCES))).filter(isSource).sort();
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** The desk is a server, and folders have no content. */
const isSource = (file: string) => /\.\w+$/.test(file) && !/^cms.desk./.test(file);

/** Into a folder beside the cache first, so that a build cut short leaves nothing that looks finished. */
async function build(bundle: string): Promise<void> {
  const unfinished = `${bundle}-${process.pid}`;
  await rm(CACHE, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  const vite = resolve('node_modules/vite/bin/vite.js');
  // Cached for everybody, so not in the form that the tests or a developer's shell would ask for.
  const env = { ...process.env, NODE_ENV: 'production', ADMIN_OUT: unfinished };
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', 'cms/vite.config.ts', '--logLevel', 'error'],
    { env },
  );
  await rename(unfinished, bundle);
}
