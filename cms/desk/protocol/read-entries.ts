import { constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as others } from 'node:timers/promises';
import type { CollectionName } from '../../../src/collections/index.ts';
import type { Answer } from '../../wire/actions.ts';
import { decodeText } from '../../../src/text/decode.ts';
import { HttpError } from '../../wire/http-error.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { parseFolder } from '../disk/paths.ts';
import { versionOf } from '../drafts/changes.ts';
import type { Action, DeskContext } from './context.ts';
import { listTextOf } from './list-text.ts';
import { listEntries, placeOnDisk } from './lookup.ts';

const AT_ONCE = 32;
const NO_LINK = constants.O_RDONLY | constants.O_NOFOLLOW;

type LoadedEntry = Answer<'getEntry'>;

/**
 * Every entry of a collection, shortened for a list, year folders included when the depth asks for them. A stream of
 * JSON: thousands of entries are never in memory together.
 */
export const entriesByFolder: Action<'entriesByFolder'> = async ({ folder, depth }, context) => {
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
function readListed(wire: string, context: DeskContext, listText: (text: string) => string): LoadedEntry[] {
  try {
    const bytes = readFileSync(join(context.contentDir, wire.slice('content/'.length)), { flag: NO_LINK });
    return [{ data: listText(bytes.toString('utf8')), file: { path: wire, id: versionOf(bytes) } }];
  } catch {
    return [];
  }
}

export const entriesByFiles: Action<'entriesByFiles'> = ({ files }, context) =>
  Promise.all(files.map(({ path, label }) => readEntry(path, context, label)));

export const getEntry: Action<'getEntry'> = ({ path }, context) => readEntry(path, context);

async function readEntry(wire: string, context: DeskContext, label?: string): Promise<LoadedEntry> {
  const { place, path } = await placeOnDisk(wire, context);
  const bytes = place.kind === 'media' ? null : await readIfThere(path);
  const read = bytes && decodeText(bytes);
  // Rubbish in the form would be saved as rubbish.
  if (read && 'problem' in read) throw new HttpError(422, `${wire}：${read.problem}`);
  return {
    data: read?.text ?? null,
    file: { path: wire, id: bytes && versionOf(bytes), ...(label !== undefined && { label }) },
  };
}
