import { collections, definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { valuesOf } from '../../schema/values.ts';
import { targetOf } from '../own-pages.ts';

/** What an entry refers to on this site, and where in it. */
export interface Link {
  kind: 'reference' | 'file' | 'page';
  /** The entry it leads to, `<collection>/<id>`, if it is one's. */
  to?: string;
  /** As it is written: the id of a reference, or the path. */
  value: string;
  /** The place on a page. */
  fragment?: string;
  path: (string | number)[];
}

/** What an entry refers to in its fields and in its body. */
export function linksOf(entry: Entry, domain: string | undefined): Link[] {
  const from = `/${entry.collection}/${entry.id}/`;
  const links: Link[] = [];
  const add = (address: string, path: (string | number)[]): void => {
    const target = targetOf(address, from, domain);
    if (target.kind === 'elsewhere') return;
    if (target.kind === 'file') links.push({ kind: 'file', value: target.path, path });
    else {
      const { entry: to, path: value, fragment } = target;
      links.push({ kind: 'page', value, fragment, path, ...(to !== undefined && { to }) });
    }
  };
  for (const { field, path, value } of valuesOf(fieldsOf(collections[entry.collection].schema.shape), entry.data)) {
    const { kind, to = '' } = field;
    if (kind === 'reference') links.push({ kind, to: `${to}/${String(value)}`, value: String(value), path });
    else if (kind === 'file' || kind === 'image') links.push({ kind: 'file', value: String(value), path });
    else if (kind === 'link') add(String(value), path);
  }
  for (const address of entry.links) add(address, ['body']);
  return links;
}

/** Whether an entry tells what was done with the one that the link names, and stays when that is gone. */
export const outlives = ({ collection }: Entry, { kind, to, path }: Link): boolean =>
  kind === 'page' && to !== undefined && path[0] !== 'body' && definitionOf(collection).outlives === true;

/** The same, worked out once for each entry as long as the domain of the site is the same. */
export function createLinks(): (domain: string | undefined) => (entry: Entry) => readonly Link[] {
  let last: { domain: string | undefined; known: WeakMap<Entry, Link[]> } | undefined;
  return (domain) => {
    if (last?.domain !== domain) last = undefined;
    const { known } = (last ??= { domain, known: new WeakMap() });
    return (entry) => {
      const links = known.get(entry) ?? linksOf(entry, domain);
      known.set(entry, links);
      return links;
    };
  };
}

/** What a reference calls a file: `disclosures/2026/q3.md` is `disclosures/q3`, whatever folder of a year it lies in. */
export const nameOf = (file: string) =>
  `${file.slice(0, file.indexOf('/'))}/${file.slice(file.lastIndexOf('/') + 1, -'.md'.length)}`;
