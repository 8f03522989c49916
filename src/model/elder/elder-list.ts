import { definitionOf, type CollectionName } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { ongoing } from '../current.ts';
import { hrefOf, listHref } from '../links.ts';
import { groupRows, rowOf, type Row } from '../rows.ts';
import { entriesOf, type Site } from '../site.ts';
import { elderEntries, elderHref } from './elder-pages.ts';

/** A column in 长者版: few headings, one of them open. */
export interface ElderList {
  title: string;
  lead: string;
  groups: readonly { label: string; rows: readonly Row[] }[];
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
  const { label, lead } = definitionOf(name);
  const listed = elderListed(site, name);
  const running = ongoing(site).flatMap(({ entry }) =>
    entry.collection === name ? [inElder(rowOf(site, entry))] : [],
  );
  return {
    title: label,
    lead,
    groups: [
      ...(running.length > 0 ? [{ label: '正在进行', rows: running }] : []),
      ...groupRows(site, listed).map((group) => ({ label: group.label, rows: group.rows.map(inElder) })),
    ],
    others: entriesOf(site, name).length - listed.length,
    href: listHref(name),
  };
}

/** The row of an entry, leading to its page in 长者版. */
const inElder = (row: Row): Row => ({ ...row, href: elderHref(row.href) });

export const elderEntryHref = (entry: Entry) => elderHref(hrefOf(entry));
