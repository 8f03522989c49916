import { join } from 'node:path';
import type { Content } from '../collections/entry.ts';
import type { Folders } from './folders.ts';
import { openReader } from './open-reader.ts';
import type { Allowance } from './personal/allowance.ts';
import { digestOf } from './read-entry.ts';

/** All content as it was at one moment, and what was let pass in it. */
export interface Reading extends Content {
  allowance: Allowance;
}

/**
 * Reads all content once and finds every problem in one go: of single files, between them, in uploads, in what was let
 * pass. No problem shows what it found of a person. Where a folder for it is named, what was found is kept there.
 */
export async function readContent(folders: Folders): Promise<Reading> {
  const { contentDir, mediaDir, cacheDir } = folders;
  const own = digestOf(`${contentDir}\n${mediaDir}`).slice(0, 12);
  const reader = openReader(folders, { cacheFile: cacheDir && join(cacheDir, `reading-${own}`) });
  const reading = await reader.read();
  await reader.keep();
  return reading;
}
