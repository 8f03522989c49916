import { constants, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as others } from 'node:timers/promises';
import { z } from 'zod';
import type { CollectionName } from '../../../src/collections/index.ts';
import { versionOf } from '../drafts/changes.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { parseFolder, parsePlace } from '../disk/paths.ts';
import { placeOnDisk, type Action, type DeskContext } from './context.ts';
import { listTextOf } from './list-text.ts';
import { readParams, wirePath } from './wire.ts';

const folderParams = z.object({ folder: wirePath, extension: z.literal('md'), depth: z.number().int().min(1).max(10) });
const filesParams = z.object({ files: z.array(z.object({ path: wirePath, label: z.string().optional() })).max(50) });
const entryParams = z.object({ path: wirePath });
const AT_ONCE = 32;
const NO_LINK = constants.O_RDONLY | constants.O_NOFOLLOW;

/** As Decap's own server answers: a file that does not exist has no text and no id. */
interface WireEntry {
  data: string | null;
  file: { path: string; id: string | null; label?: string | undefined };
}

/**
 * Every entry of a collection, shortened for a list, year folders included when the depth asks for them. A stream of
 * JSON: thousands of entries are never in memory together.
 */
export const entriesByFolder: Action = async (params, context) => {
  const { folder, depth } = readParams(folderParams, params);
  const collection = parseFolder(folder, context.collections);
  const paths = (await listEntries(context, collection)).filter((path) => path.split('/').length - 2 <= depth);
  return Readable.from(listed(paths, context, listTextOf(collection as CollectionName)));
};

async function* listed(
  paths: readonly string[],
  context: DeskContext,
  listText: (text: string) => string,
): AsyncGenerator<string> {
  let before = '[';
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const entries = paths.slice(start, start + AT_ONCE).flatMap((path) => readListed(path, context, listText));
    if (entries.length > 0) yield before + entries.map((entry) => JSON.stringify(entry)).join(',');
    if (entries.length > 0) before = ',';
    await others();
  }
  yield before === '[' ? '[]' : ']';
}

/**
 * Nothing for a file that was removed, or became a link, since the folder was read. A few small files are read sooner
 * than the thread pool would have handed them on; between one handful and the next everybody else is served.
 */
function readListed(wire: string, context: DeskContext, listText: (text: string) => string): WireEntry[] {
  try {
    const bytes = readFileSync(join(context.contentDir, wire.slice('content/'.length)), { flag: NO_LINK });
    return [{ data: listText(bytes.toString('utf8')), file: { path: wire, id: versionOf(bytes) } }];
  } catch {
    return [];
  }
}

export const entriesByFiles: Action = async (params, context) => {
  const { files } = readParams(filesParams, params);
  return Promise.all(files.map(({ path, label }) => readEntry(path, context, label)));
};

export const getEntry: Action = (params, context) => readEntry(readParams(entryParams, params).path, context);

/** The wire paths of all entries of a collection. Files of another form, and links, are left out. */
export async function listEntries(context: DeskContext, collection: string): Promise<string[]> {
  const found: string[] = [];
  const list = async (folder: string): Promise<void> => {
    for (const item of await readdir(join(context.contentDir, folder), { withFileTypes: true }).catch(() => [])) {
      const file = `${folder}/${item.name}`;
      if (item.isDirectory() && /^\d{4}$/.test(item.name) && folder === collection) await list(file);
      else if (item.isFile() && isEntry(`content/${file}`, context)) found.push(`content/${file}`);
    }
  };
  await list(collection);
  return found.sort();
}

function isEntry(wire: string, context: DeskContext): boolean {
  try {
    return parsePlace(wire, context.collections).kind === 'entry';
  } catch {
    return false;
  }
}

async function readEntry(wire: string, context: DeskContext, label?: string): Promise<WireEntry> {
  const { place, path } = await placeOnDisk(wire, context);
  const bytes = place.kind === 'media' ? null : await readIfThere(path);
  return {
    data: bytes?.toString('utf8') ?? null,
    file: { path: wire, id: bytes && versionOf(bytes), ...(label !== undefined && { label }) },
  };
}
