import { parseFolder } from '../disk/paths.ts';
import type { Action } from './context.ts';
import { listEntries } from './lookup.ts';
import { textsOf } from './texts-of.ts';

/** The published entries of a collection in which every word stands, in their fields, body or name. */
export const entriesWithWords: Action<'entriesWithWords'> = async ({ folder, words }, context) => {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const paths = await listEntries(context, parseFolder(folder, context.collections));
  const found: string[] = [];
  for await (const [path, text] of textsOf(paths, context)) if (hasAll(`${path} ${text}`, wanted)) found.push(path);
  return found;
};

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

function hasAll(text: string, words: readonly string[]): boolean {
  const written = plain(text);
  return words.every((word) => written.includes(word));
}
