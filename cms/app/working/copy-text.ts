import { stringify } from 'yaml';
import type { Writing } from './waiting-here.ts';

/** As it would be saved, more or less: to be compared and copied. */
export function textOf({ path, values }: Pick<Writing, 'path' | 'values'>): string {
  const { body, ...fields } = values;
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null));
  if (path === 'content/settings.yml') return stringify(filled);
  return `---\n${stringify(filled)}---\n${typeof body === 'string' ? body : ''}\n`;
}
