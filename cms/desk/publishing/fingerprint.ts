import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beijingDay } from '../clock.ts';

/** What a build reads. All paths are absolute. */
export interface Inputs {
  project: string;
  contentDir: string;
  mediaDir: string;
}

const CODE = ['src', 'cms', 'public', 'astro.config.mjs', 'astro.config.ts', 'package.json', 'package-lock.json'];
const OURS = ['SITE_URL', 'SITE_NOW'];
/** And whatever begins like this. */
const CMS_VARIABLE = /^CMS_/;
/** The desk itself is not part of what it builds. */
const NOT_BUILT = 'cms/desk';
const piece = Buffer.alloc(64 * 1024);

/**
 * One hash over everything a release is made from: content, code, settings in the environment and the day in
 * Beijing. Two equal fingerprints mean that building again would change nothing.
 */
export async function fingerprint(inputs: Inputs, now: number): Promise<string> {
  const hash = createHash('sha256');
  const { SITE_NOW } = process.env;
  hash.update(SITE_NOW ? '' : beijingDay(now));
  const variables = [
    ...OURS,
    ...Object.keys(process.env)
      .filter((name) => CMS_VARIABLE.test(name))
      .sort(),
  ];
  for (const name of variables) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  await add(hash, inputs.contentDir, 'content', 'text');
  await add(hash, inputs.mediaDir, 'media', 'size');
  for (const name of CODE) await add(hash, join(inputs.project, name), name, 'text', inputs.mediaDir);
  return hash.digest('hex');
}

/** Media are told apart by size and time of change: reading gigabytes of pictures at each start would take minutes. */
async function add(hash: Hash, path: string, name: string, how: 'text' | 'size', skip?: string): Promise<void> {
  if (path === skip || name === NOT_BUILT) return;
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    for (const item of (await readdir(path)).sort()) {
      if (!item.startsWith('.')) await add(hash, join(path, item), `${name}/${item}`, how, skip);
    }
  } else if (found?.isFile()) {
    hash.update(`${name}\0${String(found.size)}\0`);
    if (how === 'text') addText(hash, path);
    else hash.update(String(found.mtimeMs));
  }
}

/**
 * Piece by piece through one small buffer: ten thousand buffers of their own made the desk 25 MB larger. Without the
 * thread pool one file takes microseconds; others are served between two files.
 */
function addText(hash: Hash, path: string): void {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    for (let size = -1; size !== 0;) {
      size = readSync(file, piece);
      hash.update(piece.subarray(0, size));
    }
  } catch {
    hash.update('deleted just now');
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
