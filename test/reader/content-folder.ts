import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Folders } from '../../src/reader/folders.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { reportOf } from '../../src/reader/report.ts';

/** A real content folder in a fresh temporary place. */
export function contentFolder(files: Readonly<Record<string, string>>): Folders {
  const root = mkdtempSync(join(tmpdir(), 'gongshi-content-'));
  const contentDir = join(root, 'content');
  const mediaDir = join(root, 'media');
  mkdirSync(mediaDir);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDir, file)), { recursive: true });
    writeFileSync(join(contentDir, file), text);
  }
  return { contentDir, mediaDir };
}

/** What `npm run check` tells of it. */
export const checkContent = async (folders: Folders) => reportOf(await readContent(folders));
