import { reportOf, type Report } from '../../../src/collections/disclosures/account-report.ts';
import type { Disclosure } from '../../../src/collections/disclosures/schema.ts';
import { withoutDesk } from '../backends/host-board.ts';
import { call } from './desk-request.ts';
import { entriesFrom } from './open-data.ts';

export interface KnownReport extends Report {
  /** Never saved: residents do not know it, and it may still change. */
  draft: boolean;
}

const asked = new Map<string, Promise<readonly KnownReport[]>>();

/**
 * The accounts of a community, or of the whole street, as far as they can be known here: at the desk what is saved and what
 * is a draft, on a git host only what is public. Asked once for each entry that is opened; rejects when it cannot be had.
 */
export function accountReports(community: string | undefined): Promise<readonly KnownReport[]> {
  const key = community ?? '';
  const known = asked.get(key) ?? (withoutDesk() ? publicReports(community) : call('accountReports', { community }));
  asked.set(key, known);
  known.catch(() => asked.delete(key));
  return known;
}

/** Whether those are among them that residents cannot see yet. */
export const knowsUnpublished = () => !withoutDesk();

/** Another entry is opened: what was saved meanwhile counts. */
export const forgetAccountReports = () => asked.clear();

async function publicReports(community: string | undefined): Promise<KnownReport[]> {
  const response = await fetch('/data/disclosures.json');
  if (!response.ok) throw new Error(String(response.status));
  return entriesFrom(await response.json(), 'disclosures').flatMap(({ id, data }) => {
    const report = reportOf({ id, data: data as Disclosure });
    return report?.community === community && report ? [{ ...report, draft: false }] : [];
  });
}
