import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { statusAt, type Schedule, type Status } from '../schema/schedule.ts';
import { common } from './fields-in-common.ts';
import type { Site } from './site.ts';

/** Every status an entry passes through. A withdrawn one has no other. */
export function scheduleOf(entry: Entry, { calendar, replaced }: Pick<Site, 'calendar' | 'replaced'>): Schedule {
  if (common(entry).withdrawn) return [{ from: null, code: 'withdrawn', label: '已撤回' }];
  const from = entry.collection === 'policies' ? replaced.get(entry.id) : undefined;
  return definitionOf(entry.collection).status?.(entry.data, calendar, from) ?? [];
}

/** The policies that another one replaces, and the day from which; null where that one names none. */
export function replacedPolicies(policies: readonly Entry<'policies'>[]): Map<string, string | null> {
  const replaced = new Map<string, string | null>();
  for (const { data } of policies) {
    if (common({ data }).withdrawn) continue;
    for (const id of data.replaces ?? []) {
      const from = data.effective ?? null;
      const known = replaced.get(id);
      if (known === undefined || (known !== null && (from === null || from < known))) replaced.set(id, from);
    }
  }
  return replaced;
}

/** The status of an entry at the site's instant. */
export const statusOf = (entry: Entry, site: Site): Status | undefined => statusAt(scheduleOf(entry, site), site.now);

export const isWithdrawn = (entry: Entry) => common(entry).withdrawn !== undefined;
