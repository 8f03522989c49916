import { readFile } from 'node:fs/promises';
import { decodeText, type Decoded } from '../text/decode.ts';

/** The text of a content file as its bytes say it, or why there is none in them. Rejects when the file cannot be read. */
export const readText = async (path: string): Promise<Decoded> => decodeText(await readFile(path));

/** The same, empty where there is no file or no text in it: for those who are not the ones to report it. */
export async function readTextIfAny(path: string): Promise<string> {
  const read = await readText(path).catch(() => undefined);
  return read && 'text' in read ? read.text : '';
}
