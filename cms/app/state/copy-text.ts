import { stringify } from 'yaml';

/** As it would be saved, more or less: to be compared and copied. */
export function textOf({ path, values }: { path: string; values: Readonly<Record<string, unknown>> }): string {
  const { body, ...fields } = values;
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null));
  if (path === 'content/settings.yml') return stringify(filled);
  return `---\n${stringify(filled)}---\n${typeof body === 'string' ? body : ''}\n`;
}
