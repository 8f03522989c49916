import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Act } from '../../../cms/desk/record/logbook.ts';
import type { Place } from './desk-under-test.ts';

interface Line {
  by: { account: string } | null;
  act: Act;
  about?: string;
}

/** The entries in the desk's logbook that are of these kinds, as `account act about`. */
export async function loggedActions(place: Place, acts: readonly Act[]): Promise<string[]> {
  const folder = join(place.deskDir, 'log');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .flatMap((text) => text.split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Line)
    .filter(({ act }) => acts.includes(act))
    .map(({ by, act, about }) => [by?.account ?? 'desk', act, about].filter(Boolean).join(' '));
}
