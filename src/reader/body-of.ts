import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../collections/entry.ts';
import { decodeText } from '../text/decode.ts';
import { normaliseText } from '../text/normalise.ts';
import { cutFrontMatter } from './front-matter.ts';
import { digestOf } from './read-entry.ts';

/** Thrown where a file is no longer the one that was read: all content has to be read again. */
export class FileChangedError extends Error {
  constructor(file: string, cause?: unknown) {
    super(`${file} 刚刚改过，要重新读`, { cause });
    this.name = 'FileChangedError';
  }
}

/** The Markdown of an entry, out of its file. Throws FileChangedError when that has changed since the entry was read. */
export function bodyOf(contentDir: string, { file, digest }: Pick<Entry, 'file' | 'digest'>): string {
  const bytes = bytesOf(contentDir, file);
  const read = decodeText(bytes);
  if (digestOf(bytes) !== digest || 'problem' in read) throw new FileChangedError(file);
  const cut = cutFrontMatter(normaliseText(read.text));
  if ('problem' in cut) throw new Error(`${file} was valid with this digest, and is not now`);
  return cut.body;
}

function bytesOf(contentDir: string, file: string): Uint8Array {
  try {
    return readFileSync(join(contentDir, file));
  } catch (cause) {
    throw new FileChangedError(file, cause);
  }
}
