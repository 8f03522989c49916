import { leavesNotice } from '../schema/groups/notice.ts';
import { isRecord, textParts } from './text-parts.ts';

/** What stays of an entry that its file says is withdrawn: a notice with title and reason, or the mere fact. */
export type Withdrawal = 'notice' | 'fact';

/** Undefined of a file that withdraws nothing. */
export function withdrawalIn(text: string): Withdrawal | undefined {
  // Most texts need not be parsed.
  if (!/^withdrawn:/m.test(text)) return undefined;
  const { withdrawn } = textParts(text).values;
  if (!isRecord(withdrawn)) return undefined;
  const { kind } = withdrawn;
  return leavesNotice({ kind: typeof kind === 'string' ? kind : undefined }) ? 'notice' : 'fact';
}
