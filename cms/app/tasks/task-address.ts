import type { ShownTask } from '../../wire/tasks.ts';
import { editorAddress } from '../state/open-entry.ts';
import type { OwedEntry } from '../../../src/record/task.ts';

const KEYS = ['duty', 'community', 'period', 'occurred', 'last'] as const;

/** Where a task is done: in the form of an entry, or in that of a new one, whose address says what to fill it with. */
export function taskAddress({ entry, fill }: Pick<ShownTask, 'entry' | 'fill'>): string | undefined {
  if (entry !== undefined) return editorAddress(`content/${entry}`);
  if (!fill) return undefined;
  const query = new URLSearchParams(KEYS.flatMap((key) => (fill[key] === undefined ? [] : [[key, fill[key]]])));
  return `#/collections/${fill.collection}/new?${query.toString()}`;
}

/** What the address of a new entry says to fill it with; undefined of one that says nothing. */
export function owedIn(collection: string, search: string): OwedEntry | undefined {
  const query = new URLSearchParams(search);
  const [duty, community, period, occurred, last] = KEYS.map((key) => query.get(key) ?? undefined);
  return duty === undefined ? undefined : { collection, duty, community, period, occurred, last };
}
