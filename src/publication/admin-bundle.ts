import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, glob, readdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import { backendConfig } from '../../cms/app/backends/backend-config.ts';
import { writeHostBoard } from './host-board.ts';

const CACHE = resolve('.cache/admin');

/** What the CMS bundle is made from. As long as none of it changes, a new site takes over the bundle of the last. */
const SOURCES = [
  'package-lock.json',
  'tsconfig.json',
  'cms/**/*.{ts,tsx,css,html}',
  'src/{schema,collections,components,markdown,model,privacy,styles,client}/**',
];

/** The CMS at `/admin/`: a bundle of its own, kept apart because it takes longer to build than the site. */
export function adminBundle(): AstroIntegration {
  return {
    name: 'gongshi-admin',
    hooks: {
      // A variable that is missing stops the build before it starts, not after the pages are made.
      'astro:config:setup': () => {
        backendConfig(process.env);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const bundle = await adminFolder(process.env, () => {
          logger.info('正在打包管理界面（只在程序改动后需要，约十几秒）');
        });
        const admin = join(fileURLToPath(dir), 'admin');
        await cp(bundle, admin, { recursive: true });
        if (backendConfig(process.env).name !== 'desk') await writeHostBoard(process.env, admin);
      },
    },
  };
}

/**
 * The folder with the finished CMS for the backend that `env` names. Built only when there is none in the cache;
 * `onBuild` is told before. Throws when the variables of the backend are wrong.
 */
export async function adminFolder(env: NodeJS.ProcessEnv, onBuild?: () => void): Promise<string> {
  const backend = backendConfig(env);
  const bundle = join(CACHE, `${backend.name}-${await digest(backend)}`);
  if (!existsSync(bundle)) {
    onBuild?.();
    await build(bundle, env, backend.name);
  }
  return bundle;
}

async function digest(backend: object): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(backend));
  const files = (await Array.fromAsync(glob(SOURCES))).filter(isSource).sort();
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** The desk is a server, and folders have no content. */
const isSource = (file: string) => /\.\w+$/.test(file) && !/^cms.desk./.test(file);

/** Into a folder beside the finished ones first, so that a build cut short leaves nothing that looks finished. */
async function build(bundle: string, env: NodeJS.ProcessEnv, backend: string): Promise<void> {
  const unfinished = `${bundle}-${process.pid}`;
  const vite = resolve('node_modules/vite/bin/vite.js');
  // Cached for everybody, so not in the form that the tests or a developer's shell would ask for.
  const settled = { ...env, NODE_ENV: 'production', ADMIN_OUT: unfinished };
  await promisify(execFile)(
    process.execPath,
    // Loaded by Node itself: Vite would write a copy into node_modules, which a server may keep unwritable.
    [vite, 'build', '--config', 'cms/app/vite.config.ts', '--configLoader', 'native', '--logLevel', 'error'],
    { env: settled },
  );
  await rename(unfinished, bundle).catch(async (error: unknown) => {
    // Somebody else has built the same meanwhile.
    if (!existsSync(bundle)) throw error;
    await rm(unfinished, { recursive: true });
  });
  const finished = new RegExp(`^${backend}-[0-9a-f]{16}$`);
  const others = (await readdir(CACHE)).filter((folder) => finished.test(folder) && folder !== basename(bundle));
  for (const folder of others) await rm(join(CACHE, folder), { recursive: true, force: true });
}
