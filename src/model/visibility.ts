import type { Entry } from '../collections/entry.ts';
import { leavesNotice } from '../schema/groups/notice.ts';
import { common } from './fields-in-common.ts';
import { publicFromMs } from './publication-time.ts';

/**
 * What residents may know of an entry: nothing before its time; all of it; a notice, which is the title of what was
 * wrong or is overtaken, that it was withdrawn and why; or the mere fact that something at its address was withdrawn.
 */
export type Visibility = 'nothing' | 'whole' | 'notice' | 'fact';

/** The one place that decides it, for a moment in milliseconds since 1970. */
export function visibilityOf(entry: Pick<Entry, 'data'>, moment: number): Visibility {
  if (publicFromMs(entry) > moment) return 'nothing';
  const { withdrawn } = common(entry);
  if (!withdrawn) return 'whole';
  return leavesNotice(withdrawn) ? 'notice' : 'fact';
}

/** A withdrawn entry with no more than its page tells. */
export function remainsOf(entry: Entry, visibility: 'notice' | 'fact'): Entry {
  const { title, community, published, publishAt, withdrawn } = common(entry);
  if (visibility === 'notice') return withData(entry, { title, community, published, publishAt, withdrawn });
  const { date, kind } = withdrawn!;
  return { ...withData(entry, { withdrawn: { date, kind } }), file: '', digest: '', language: 'zh-CN' };
}

/** Not all that the schema asks for: only what treats all collections alike may be given it. */
const withData = (entry: Entry, data: object): Entry => ({
  ...entry,
  ...{ data: data as Entry['data'], links: [], headings: [], cites: [] },
});
