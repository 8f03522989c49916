import { collections, definitionOf } from '../collections/index.ts';
import { plainText } from '../markdown/plain-text.ts';
import { common } from '../model/fields-in-common.ts';
import { hrefOf } from '../model/links.ts';
import { findEntry, type Site } from '../model/site.ts';
import type { Entry } from '../collections/entry.ts';
import { beijingDay } from '../schema/beijing.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { valuesOf } from '../schema/values.ts';
import { spaced } from './tokens.ts';

/** What the index holds of one entry. The index is built from entries, never parsed back from pages. */
export interface SearchRecord {
  url: string;
  /** Words, one space between, as `tokens.ts` cuts them. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

export function recordOf(site: Site, entry: Entry, body: string): SearchRecord {
  const { title = '', summary = '', community, published } = common(entry);
  const { label, line } = definitionOf(entry.collection);
  // A wide space between what stood on lines of its own: excerpts keep it.
  const text = [summary, plainText(body), ...fieldTexts(site, entry)]
    .filter(Boolean)
    .join('\n')
    .replace(/\n+/g, '\u3000');
  const communityTitle = community && findEntry(site, 'communities', community)?.data.title;
  return {
    url: hrefOf(entry),
    content: spaced(`${title}\u3000${text}`),
    meta: {
      // The engine weighs words of the title; people are shown it as it was written.
      title: spaced(title),
      name: title,
      type: label,
      ...(communityTitle && { community: communityTitle }),
      ...(published && { date: published }),
      ...(line && { line: line(entry.data).join('　') }),
      text: beginning(summary || text),
    },
    filters: {
      type: [entry.collection],
      ...(community && { community: [community] }),
      ...(published && { year: [published.slice(0, 4)] }),
    },
    sort: { date: published ?? beijingDay(site.now) },
  };
}

/** The words in an entry's fields, with the labels residents would ask for: 财务, 老年人, 公益金. */
function fieldTexts(site: Site, entry: Entry): string[] {
  const found: string[] = [];
  for (const { field, value } of valuesOf(fieldsOf(collections[entry.collection].schema.shape), entry.data)) {
    if (field.name === 'title' || field.name === 'summary') continue;
    if (field.kind === 'text' || field.kind === 'prose' || field.kind === 'phone') found.push(String(value));
    else if (field.options) found.push(...[value].flat().map((one) => field.options![String(one)] ?? ''));
    else if (field.kind === 'reference')
      found.push(common({ data: findEntry(site, field.to!, String(value))?.data ?? ({} as never) }).title ?? '');
  }
  return found;
}

/** A start of the text that is shown where the engine finds no better passage. */
const beginning = (text: string) => text.replace(/\s+/g, ' ').slice(0, 80);
