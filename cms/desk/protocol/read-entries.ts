import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { versionOf } from '../changes.ts';
import { readIfThere } from '../durable-file.ts';
import { parseFolder, parsePlace } from '../paths.ts';
import { placeOnDisk, type Action, type DeskRoom } from './desk-room.ts';
import { readParams, wirePath } from './wire.ts';

const folderParams = z.object({ folder: wirePath, extension: z.literal('md'), depth: z.number().int().min(1).max(10) });
const filesParams = z.object({ files: z.array(z.object({ path: wirePath, label: z.string().optional() })).max(50) });
const entryParams = z.object({ path: wirePath });
const AT_ONCE = 32;

/** As Decap's own server answers: a file that does not exist has no text and no id. */
interface WireEntry {
  data: string | null;
  file: { path: string; id: string | null; label?: string | undefined };
}

/** Every entry of a collection, year folders included when the depth asks for them. */
export const entriesByFolder: Action = async (params, room) => {
  const { folder, depth } = readParams(folderParams, params);
  const paths = await listEntries(room, parseFolder(folder, room.collections));
  const wanted = paths.filter((path) => path.split('/').length - 2 <= depth);
  const entries: WireEntry[] = [];
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const batch = wanted.slice(start, start + AT_ONCE).map((path) => readEntry(path, room));
    entries.push(...(await Promise.all(batch)));
  }
  return entries;
};

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
