import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../../src/reader/check-content.ts';
import type { Folders } from '../../../src/reader/folders.ts';
import type { Problem } from '../../../src/schema/problems.ts';

const CHECK = fileURLToPath(new URL('../../../src/reader/check.ts', import.meta.url));

/**
 * All errors in the content: `npm run check` in a process of its own, because ten thousand entries read at once would
 * leave the desk three times as large for the rest of its days.
 */
export async function diagnose({ contentDir, mediaDir }: Folders): Promise<Problem[]> {
  const child = spawn(process.execPath, [CHECK, '--json'], {
    env: { ...process.env, CONTENT_DIR: contentDir, MEDIA_DIR: mediaDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  try {
    return (JSON.parse(printed) as Report).errors;
  } catch (cause) {
    throw new Error(`the content could not be checked: ${complaint.trim()}`, { cause });
  }
}
