import type { Duty } from '../../collections/duties/schema.ts';
import type { Entry } from '../../collections/entry.ts';
import type { ObligationState, Owed } from '../../record/obligation.ts';
import { dateWords, stateWords, unitOf } from '../../record/state-words.ts';
import type { StatusCode } from '../../schema/schedule.ts';
import { entryHref, ledgerHref } from '../links.ts';
import { findEntry, type Site } from '../site.ts';

/** One obligation as pages show it, in plain props. */
export interface OwedRow {
  duty: { title: string; href: string };
  /** Who owes it, with the way to all that it owes. */
  community: { title: string; href: string };
  /** For which date: 2026年第三季度. */
  date: string;
  /** What is owed is another look at what is public. */
  isLook: boolean;
  due: string;
  state: ObligationState['code'];
  status: StatusCode;
  /** How it stands: 逾期 16 个工作日，还没公开. */
  words: string;
  /** Why it does not apply. */
  reason?: string | undefined;
  /** The entry that met it, where residents may see one, and the day on which they first did. */
  met?: { href?: string | undefined; day: string } | undefined;
  /** The entry that met it until it was withdrawn, and the day of that. */
  withdrawn?: { href: string; day: string } | undefined;
  missing: readonly string[];
}

export function owedRow(site: Site, owed: Owed): OwedRow {
  const { duty, community, due, state, met, withdrawn, missing, looked } = owed;
  const { data } = dutyOf(site, duty);
  return {
    duty: { title: data.title, href: entryHref('duties', duty) },
    community: {
      title: ownerTitle(site, community),
      href: ownerHref(site, community),
    },
    date: dateWords(owed),
    isLook: looked !== undefined,
    due,
    state: state.code,
    status: STATUS[state.code],
    words: stateWords(state, unitOf(owed, data), looked !== undefined),
    ...(state.code === 'exempt' && { reason: state.reason }),
    ...(met && { met: { href: met.entry && `/${met.entry}/`, day: met.day } }),
    ...(withdrawn && { withdrawn: { href: `/${withdrawn.entry}/`, day: withdrawn.day } }),
    missing,
  };
}

const STATUS = {
  ahead: 'wait',
  'on-time': 'done',
  late: 'soon',
  overdue: 'overdue',
  exempt: 'closed',
} as const satisfies Record<ObligationState['code'], StatusCode>;

/** The duty that an obligation is of; there is one, since it was raised from it. */
export const dutyOf = (site: Site, id: string) => findEntry(site, 'duties', id) as Entry & { data: Duty };

/** The page of all that a community, or the street, owes. */
export const ownerHref = (site: Site, id: string) => ledgerHref(isStreet(site, id) ? undefined : id);

const isStreet = (site: Site, id: string) => communityData(site, id)?.level !== 'community';

export const ownerTitle = (site: Site, id: string): string => communityData(site, id)?.title ?? site.settings.street;

const communityData = (site: Site, id: string) =>
  (findEntry(site, 'communities', id) as Entry<'communities'> | undefined)?.data;
