import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, readdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { backendConfig } from '../../../cms/app/backends/backend-config.ts';

/** What the CMS bundle is made from. As long as none of it changes, a new site takes over the bundle of the last. */
const SOURCES = [
  'package-lock.json',
  'tsconfig.json',
  'cms/{app,wire}/**',
  'src/{text,schema,collections,components,markdown,model,privacy,outputs,styles,client,layouts}/**',
];

/**
 * The folder with the finished CMS for the backend that `env` names. Built only when there is none in the cache.
 * Throws when the variables of the backend are wrong.
 */
export async function adminFolder(env: NodeJS.ProcessEnv, cacheDir: string): Promise<string> {
  const backend = backendConfig(env);
  const bundle = join(cacheDir, 'admin', `${backend.name}-${await digest(backend)}`);
  if (!existsSync(bundle)) await build(bundle, env, backend.name);
  // Changed while it was built: it is another one that is wanted now.
  if (bundle.endsWith(await digest(backend))) return bundle;
  await rm(bundle, { recursive: true, force: true });
  return adminFolder(env, cacheDir);
}

async function digest(backend: object): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(backend)).update(process.version);
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
  await rm(unfinished, { recursive: true, force: true });
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
  const folder = dirname(bundle);
  const others = (await readdir(folder)).filter((name) => finished.test(name) && name !== basename(bundle));
  for (const name of others) await rm(join(folder, name), { recursive: true, force: true });
}
