import { constants, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as others } from 'node:timers/promises';
import { z } from 'zod';
import type { CollectionName } from '../../../src/collections/index.ts';
import { versionOf } from '../changes.ts';
import { readIfThere } from '../durable-file.ts';
import { parseFolder, parsePlace } from '../paths.ts';
import { placeOnDisk, type Action, type DeskRoom } from './desk-room.ts';
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
export const entriesByFolder: Action = async (params, room) => {
  const { folder, depth } = readParams(folderParams, params);
  const collection = parseFolder(folder, room.collections);
  const paths = (await listEntries(room, collection)).filter((path) => path.split('/').length - 2 <= depth);
  return Readable.from(listed(paths, room, listTextOf(collection as CollectionName)));
};

async function* listed(
  paths: readonly string[],
  room: DeskRoom,
  listText: (text: string) => string,
): AsyncGenerator<string> {
  let before = '[';
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const entries = paths.slice(start, start + AT_ONCE).flatMap((path) => readListed(path, room, listText));
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
function readListed(wire: string, room: DeskRoom, listText: (text: string) => string): WireEntry[] {
  try {
    const bytes = readFileSync(join(room.contentDir, wire.slice('content/'.length)), { flag: NO_LINK });
    return [{ data: listText(bytes.toString('utf8')), file: { path: wire, id: versionOf(bytes) } }];
  } catch {
    return [];
  }
}

export const entriesByFiles: Action = async (params, room) => {
  const { files } = readParams(filesParams, params);
  return Promise.all(files.map(({ path, label }) => readEntry(path, room, label)));
};

export const getEntry: Action = (params, room) => readEntry(readParams(entryParams, params).path, room);

/** The wire paths of all entries of a collection. Files of another form, and links, are left out. */
export async function listEntries(room: DeskRoom, collection: string): Promise<string[]> {
  const found: string[] = [];
  const list = async (folder: string): Promise<void> => {
    for (const item of await readdir(join(room.contentDir, folder), { withFileTypes: true }).catch(() => [])) {
      const file = `${folder}/${item.name}`;
      if (item.isDirectory() && /^\d{4}$/.test(item.name) && folder === collection) await list(file);
      else if (item.isFile() && isEntry(`content/${file}`, room)) found.push(`content/${file}`);
    }
  };
  await list(collection);
  return found.sort();
}

function isEntry(wire: string, room: DeskRoom): boolean {
  try {
    return parsePlace(wire, room.collections).kind === 'entry';
  } catch {
    return false;
  }
}

async function readEntry(wire: string, room: DeskRoom, label?: string): Promise<WireEntry> {
  const { place, path } = await placeOnDisk(wire, room);
  const bytes = place.kind === 'media' ? null : await readIfThere(path);
  return {
    data: bytes?.toString('utf8') ?? null,
    file: { path: wire, id: bytes && versionOf(bytes), ...(label !== undefined && { label }) },
  };
}
