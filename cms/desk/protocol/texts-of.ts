import { constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import type { DeskContext } from './context.ts';

const AT_ONCE = 32;
const NO_LINK = constants.O_RDONLY | constants.O_NOFOLLOW;

/** The texts of saved entries by their wire paths, a handful at a time: between one and the next everybody else is served. */
export async function* textsOf(
  paths: readonly string[],
  { contentDir }: DeskContext,
): AsyncGenerator<[string, string]> {
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = paths.slice(start, start + AT_ONCE);
    const texts = await Promise.all(some.map((path) => textOf(join(contentDir, path.slice('content/'.length)))));
    yield* some.map((path, at): [string, string] => [path, texts[at]!]);
    await others();
  }
}

/** Nothing of a file that was removed, or became a link, since the folder was read. */
const textOf = (file: string): Promise<string> => readFile(file, { encoding: 'utf8', flag: NO_LINK }).catch(() => '');
