import type { Entry } from '../../collections/entry.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { common } from '../fields-in-common.ts';
import type { Site } from '../site.ts';
import { isWithdrawn, statusOf } from '../status.ts';

/**
 * Whether there is a sheet for the wall of an entry: of what is always there, what came out this year or the last, and what
 * still runs or is in force. The rest is printed from its own page. Says nothing that the key of its page does not know.
 */
export function hasSheet(site: Site, entry: Entry): boolean {
  if (isWithdrawn(entry)) return false;
  const { published } = common(entry);
  if (published === undefined) return true;
  const lastYear = Number(beijingDay(site.now).slice(0, 4)) - 1;
  return Number(published.slice(0, 4)) >= lastYear || CURRENT.has(statusOf(entry, site)?.code ?? '');
}

const CURRENT: ReadonlySet<string> = new Set(['open', 'soon', 'wait']);
