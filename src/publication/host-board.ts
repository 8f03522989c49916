import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../collections/settings/schema.ts';
import type { Allowance } from '../reader/personal/allowance.ts';

/**
 * What the CMS asks the desk for, as a file for hosts that have none: the settings, and what may be published though it
 * looks personal. Reasons and names of exceptions stay out.
 */
export function hostBoard(
  contentDir: string,
  { officePhones, exceptions }: Pick<Allowance, 'officePhones' | 'exceptions'>,
): string {
  const passing = exceptions.map(({ file, kind, masked }) => ({ file, kind, masked }));
  const text = readFileSync(join(contentDir, settings.file), 'utf8');
  return JSON.stringify({ settings: text, officePhones, exceptions: passing });
}
