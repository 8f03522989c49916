import { constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { parseFolder } from '../disk/paths.ts';
import type { Action } from './context.ts';
import { listEntries } from './lookup.ts';

const AT_ONCE = 32;
const NO_LINK = constants.O_RDONLY | constants.O_NOFOLLOW;

/** The published entries of a collection in which every word stands, in their fields, body or name. */
export const entriesWithWords: Action<'entriesWithWords'> = async ({ folder, words }, context) => {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const paths = await listEntries(context, parseFolder(folder, context.collections));
  const found: string[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = paths.slice(start, start + AT_ONCE);
    const texts = await Promise.all(
      some.map((path) => textOf(join(context.contentDir, path.slice('content/'.length)))),
    );
    found.push(...some.filter((path, at) => hasAll(`${path} ${texts[at] ?? ''}`, wanted)));
    // Between one handful and the next everybody else is served.
    await others();
  }
  return found;
};

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

function hasAll(text: string, words: readonly string[]): boolean {
  const written = plain(text);
  return words.every((word) => written.includes(word));
}

/** Nothing of a file that was removed, or became a link, since the folder was read. */
const textOf = (file: string): Promise<string> => readFile(file, { encoding: 'utf8', flag: NO_LINK }).catch(() => '');
