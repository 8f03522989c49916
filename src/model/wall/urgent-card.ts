import { urgentOf } from '../contact/urgent.ts';
import { hrefOf } from '../links.ts';
import type { Entry } from '../../collections/entry.ts';
import type { Site } from '../site.ts';

interface CardRow {
  label: string;
  /** Who answers, where that is not what the label says. */
  name?: string | undefined;
  phone: string;
}

/** The numbers of one community as a card for the purse. */
export interface UrgentCard {
  title: string;
  address: string;
  phones: readonly string[];
  /** Absolute address of its page. */
  url: string;
  front: readonly CardRow[];
  back: readonly CardRow[];
}

/** So many lines of nine points fit a side of 54 mm; the back also has the code. */
const FRONT = 8;
const BACK = 6;

export function urgentCard(site: Site, community: Entry<'communities'>): UrgentCard {
  const { title, address, phones } = community.data;
  const rows = urgentOf(site).flatMap(({ label, numbers }): CardRow[] => {
    // One's own goes before that of everybody.
    const own = numbers.filter((one) => one.community?.id === community.id && !one.instead);
    const [first] = own.length > 0 ? own : numbers.filter((one) => one.community === undefined);
    return first ? [{ label, name: first.name, phone: first.phone }] : [];
  });
  return {
    ...{ title, address, phones },
    url: site.origin + hrefOf(community),
    front: rows.slice(0, FRONT),
    back: rows.slice(FRONT, FRONT + BACK),
  };
}
