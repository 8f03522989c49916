import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settings } from '../collections/settings/schema.ts';
import { readAllowance } from '../reader/personal/allowance.ts';
import { foldersFrom } from '../reader/folders.ts';
import { readTextIfAny } from '../reader/read-text.ts';

/**
 * What the CMS asks the desk for, as a file for hosts that have none: the settings, and what may be published though it
 * looks personal. Reasons and names of exceptions stay out.
 */
export async function writeHostBoard(env: NodeJS.ProcessEnv, admin: string): Promise<void> {
  const { contentDir } = foldersFrom(env, process.cwd());
  const text = await readTextIfAny(join(contentDir, settings.file));
  const { officePhones, exceptions } = await readAllowance(contentDir, text);
  const passing = exceptions.map(({ file, kind, masked }) => ({ file, kind, masked }));
  await writeFile(join(admin, 'board.json'), JSON.stringify({ settings: text, officePhones, exceptions: passing }));
}
