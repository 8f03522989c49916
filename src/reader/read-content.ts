import { join } from 'node:path';
import type { Folders } from './folders.ts';
import { openReader, type Reading } from './open-reader.ts';
import { digestOf } from './read-entry.ts';

export type { Reading } from './open-reader.ts';

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
