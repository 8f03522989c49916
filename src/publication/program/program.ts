import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { backendConfig } from '../../../cms/app/backends/backend-config.ts';
import { adminFolder } from './admin-bundle.ts';
import { compress } from '../compressed.ts';
import { sourceDigest, sourceFiles } from './sources.ts';

/** The pages as a program, and the files that are the same whatever the content is. */
export interface Program {
  /** Tells one version of the code from another. */
  digest: string;
  /** Files of every site that this program makes, by their paths in it: where they lie, and a digest of their bytes. */
  files: ReadonlyMap<string, { source: string; digest: string }>;
  /** The HTML of a page. Rejects when there is none at the address. */
  render(path: string, locals: App.Locals): Promise<string>;
}

const DAY = 86_400_000;
const contents = z.object({ files: z.record(z.string(), z.string()) });

/**
 * The program of the code as it is now, from `cacheDir` or built into it; `onBuild` is told before it is built. One that is
 * damaged is built anew. Rejects when the code cannot be built, or the variables of the CMS are wrong.
 */
export async function openProgram(project: string, cacheDir: string, onBuild?: () => void): Promise<Program> {
  const { digest, folder, files } = await wholeProgram(project, cacheDir, onBuild);
  // React is asked what it is when it is loaded.
  process.env['NODE_ENV'] = 'production';
  const { app } = (await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href)) as {
    app: { render(request: Request, options: { locals: App.Locals }): Promise<Response> };
  };
  return {
    digest,
    files: new Map(
      Object.entries(files)
        .filter(([path]) => path.startsWith('site/'))
        .map(([path, own]) => [path.slice('site/'.length), { source: join(folder, path), digest: own }]),
    ),
    async render(path, locals) {
      const response = await app.render(new Request(`http://site.invalid${path}`), { locals });
      // The page for lost addresses is one like the others.
      if (response.status !== 200 && path !== '/404/') {
        throw new Error(`${path} answers ${String(response.status)}`);
      }
      return response.text();
    },
  };
}

/** How often it is begun anew when the code changes meanwhile. */
const ATTEMPTS = 5;

async function wholeProgram(project: string, cacheDir: string, onBuild?: () => void) {
  const settings = JSON.stringify(backendConfig(process.env));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const digest = sourceDigest(project, settings);
    const folder = join(cacheDir, 'program', digest);
    const files = await wholeFiles(folder);
    if (files) return { digest, folder, files };
    onBuild?.();
    // What was built while somebody changed the code is neither the old program nor the new one.
    await build(project, cacheDir, folder, () => sourceDigest(project, settings) === digest);
  }
  throw new Error('the program was changed, or is damaged, as often as it was built');
}

/** Every file of a program with the digest of its bytes, if all are there and whole. */
async function wholeFiles(folder: string): Promise<Readonly<Record<string, string>> | undefined> {
  try {
    const { files } = contents.parse(JSON.parse(await readFile(join(folder, 'contents.json'), 'utf8')));
    for (const [path, digest] of Object.entries(files)) {
      if (bytesDigest(await readFile(join(folder, path))) !== digest) return undefined;
    }
    return files;
  } catch {
    return undefined;
  }
}

const bytesDigest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

/** Beside the finished one first, so that a build cut short leaves nothing that looks finished. */
async function build(project: string, cacheDir: string, folder: string, isCurrent: () => boolean): Promise<void> {
  const unfinished = `${folder}-${String(process.pid)}`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await buildInto(unfinished, project, cacheDir);
    if (!isCurrent()) return;
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder).catch((error: unknown) => {
      // Somebody else has built the same meanwhile.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOthers(dirname(folder), folder);
}

async function buildInto(unfinished: string, project: string, cacheDir: string): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', PROGRAM_OUT: unfinished };
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--silent'], { cwd: project, env });
  const site = join(unfinished, 'site');
  await rename(join(unfinished, 'client'), site);
  // Parts that scripts which are bundles of their own fetch later stay with the server's bundle.
  await cp(join(unfinished, 'server', '_astro'), join(site, '_astro'), { recursive: true, force: false }).catch(
    () => undefined,
  );
  await copyPublic(project, site);
  await cp(await adminFolder(process.env, cacheDir), join(site, 'admin'), { recursive: true });
  await packAll(site);
  await writeContents(unfinished);
}

/** Astro would copy the uploads as well, of which residents get only some. */
async function copyPublic(project: string, site: string): Promise<void> {
  for (const file of sourceFiles(project).filter((path) => path.startsWith('public/'))) {
    await cp(join(project, file), join(site, file.slice('public/'.length)), { recursive: true });
  }
}

async function packAll(site: string): Promise<void> {
  for (const path of await filesIn(site)) {
    const { br, gz } = await compress(path, await readFile(join(site, path)));
    if (br) await writeFile(join(site, `${path}.br`), br);
    if (gz) await writeFile(join(site, `${path}.gz`), gz);
  }
}

async function writeContents(folder: string): Promise<void> {
  const files: Record<string, string> = {};
  for (const path of await filesIn(folder)) files[path] = bytesDigest(await readFile(join(folder, path)));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'contents.json'), JSON.stringify({ files }));
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Two are kept: who goes back to the version before finds it. What a killed build has left goes after a day. */
async function removeOthers(programs: string, current: string): Promise<void> {
  for (const name of (await readdir(programs)).filter((own) => /^[0-9a-f]{16}-\d+$/.test(own))) {
    const path = join(programs, name);
    if (Date.now() - (await stat(path)).mtimeMs > DAY) await rm(path, { recursive: true, force: true });
  }
  const finished = (await readdir(programs))
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => join(programs, name));
  const others = finished.filter((path) => path !== current);
  const times = await Promise.all(others.map(async (path) => ({ path, made: (await stat(path)).mtimeMs })));
  const old = times.toSorted((a, b) => b.made - a.made).slice(1);
  for (const { path } of old) await rm(path, { recursive: true, force: true });
}
