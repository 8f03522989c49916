import { definitionOf, type CollectionName, type EntryData } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { ongoing, type Ongoing } from '../current.ts';
import { comingMeetings, type ComingMeeting } from '../follow/coming-meetings.ts';
import { dueOf, type DueEntry } from '../due.ts';
import { hrefOf, listHref } from '../links.ts';
import { groupRows, type Row } from '../rows.ts';
import { entriesOf, type Site } from '../site.ts';
import { elderEntries, elderHref } from './elder-pages.ts';

interface Group {
  label: string;
  rows: readonly Row[];
  /** What still runs, by the days left. */
  due?: readonly ElderDue[] | undefined;
  /** Shown at once: what runs, or else what is newest. Of kinds of things none is, so that all kinds are seen. */
  open: boolean;
}

/** With the dates of a call, where people are missing. */
export interface ElderDue extends DueEntry {
  call?: Pick<EntryData<'volunteering'>, 'sessions' | 'applyBy'> | undefined;
}

/** A column in 长者版: few headings, one of them open. */
export interface ElderList {
  title: string;
  lead: string;
  /** What residents may come to, of whatever column. */
  coming: readonly ComingMeeting[];
  groups: readonly Group[];
  /** How many there are beside those, and where. */
  others: number;
  href: string;
}

/** The entries of a column that have a page in 长者版. */
export const elderListed = (site: Site, name: CollectionName): readonly Entry[] => {
  const shown = elderEntries(site);
  return entriesOf(site, name).filter((entry) => shown.has(entry));
};

export function elderList(site: Site, name: CollectionName): ElderList {
  const { label, lead, grouping } = definitionOf(name);
  const listed = elderListed(site, name);
  const running = ongoing(site).flatMap((item) => (item.entry.collection === name ? [dueInElder(site, item)] : []));
  const shown = new Set([...elderEntries(site)].map(hrefOf));
  const coming = name === 'meetings' ? comingMeetings(site) : [];
  const dated = typeof grouping === 'string' || running.length > 0;
  const groups = [
    ...(running.length > 0 ? [{ label: '正在进行', rows: [], due: running }] : []),
    ...groupRows(site, listed).map((group) => ({ label: group.label, rows: group.rows.map(inElder) })),
  ];
  return {
    title: label,
    lead,
    coming: coming.map((meeting) => (shown.has(meeting.href) ? inElder(meeting) : meeting)),
    groups: groups.map((group, index) => ({ ...group, open: index === 0 && (groups.length === 1 || dated) })),
    others: entriesOf(site, name).length - listed.length,
    href: listHref(name),
  };
}

function dueInElder(site: Site, item: Ongoing): ElderDue {
  const { entry } = item;
  const due = dueOf(site, item);
  const call = entry.collection === 'volunteering' ? (entry as Entry<'volunteering'>).data : undefined;
  return { ...due, href: elderHref(due.href), call };
}

/** The row of an entry, leading to its page in 长者版. */
const inElder = <R extends Pick<Row, 'href'>>(row: R): R => ({ ...row, href: elderHref(row.href) });
