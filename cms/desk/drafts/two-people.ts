import { readSettings } from '../../../src/reader/read-settings.ts';

/**
 * Whether the community wants two people behind everything residents read. Settings that cannot be read are no way
 * around the rule: then it holds.
 */
export async function twoPeople(contentDir: string): Promise<boolean> {
  const { settings } = await readSettings(contentDir);
  return settings?.twoPeople ?? true;
}
