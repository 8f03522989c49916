import { collections, definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { sections } from '../../markdown/sections.ts';
import { common } from '../../model/fields-in-common.ts';
import { hrefOf } from '../../model/links.ts';
import { findEntry, type Site } from '../../model/site.ts';
import { scheduleOf } from '../../model/status.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import type { Field } from '../../schema/editor.ts';
import { statusAt } from '../../schema/schedule.ts';
import { valuesOf } from '../../schema/values.ts';
import type { Section } from '../../markdown/sections.ts';
import type { Card, Hours } from '../text/fragment.ts';
import type { Passage, SearchDocument } from './document.ts';

/** What the index holds of one entry. It is made from the entry, never parsed back from a page. */
export function documentOf(site: Site, entry: Entry, body: string): SearchDocument {
  const { title = '', summary = '', community, published, withdrawn } = common(entry);
  const { label, line, deadline, folders } = definitionOf(entry.collection);
  const schedule = scheduleOf(entry, site.calendar);
  const fields = fieldsOf(collections[entry.collection].schema.shape);
  const communityTitle = community && findEntry(site, 'communities', community)?.data.title;
  const phone = [...valuesOf(fields, entry.data)].find(({ field }) => field.kind === 'phone')?.value;
  const until = deadline?.(entry.data, site.now);
  const card: Card = {
    url: hrefOf(entry),
    title,
    ...(entry.language === 'zh-Hant' && { lang: entry.language }),
    type: label,
    ...(communityTitle && { community: communityTitle }),
    ...(published && { date: published }),
    ...(line && { line: line(entry.data).join('　') }),
    ...(schedule.length > 0 && { schedule }),
  };
  /** What a withdrawn entry no longer tells anybody. */
  const offer: Partial<Card> = {
    ...(summary && { summary }),
    ...(typeof phone === 'string' && { phone }),
    ...hoursOf(site, entry),
    ...(until && { until: until.until }),
  };
  const passages: Passage[] = withdrawn
    ? [{ place: 'body', text: withdrawn.reason }]
    : [
        { place: 'heading', text: summary },
        ...sections(body).flatMap(passagesOf),
        { place: 'body', text: fieldTexts(site, entry, fields).join('\n'), facts: true },
      ];
  return {
    passages: [{ place: 'title', text: title }, ...passages],
    facets: {
      type: entry.collection,
      ...(community && { community }),
      ...(published && { year: published.slice(0, 4) }),
    },
    old: statusAt(schedule, site.now)?.code === 'withdrawn',
    lasting: folders !== 'year',
    card: withdrawn ? card : { ...card, ...offer },
  };
}

/** Its own opening hours, or those of the first place it is done at. */
function hoursOf(site: Site, entry: Entry): Pick<Card, 'hours'> {
  const { hours, places } = entry.data as { hours?: readonly Hours[]; places?: readonly string[] };
  const place = places?.[0] === undefined ? undefined : findEntry(site, 'places', places[0]);
  const known = hours ?? (place?.data as { hours?: readonly Hours[] } | undefined)?.hours;
  return Array.isArray(known) ? { hours: known.map(({ days, from, to }: Hours) => ({ days, from, to })) } : {};
}

function passagesOf({ id, heading, text, begins }: Section): Passage[] {
  const under = { ...(id !== null && { id }), ...(heading !== null && { heading }) };
  const body: Passage = { place: 'body', text, under };
  return heading !== null && begins ? [{ place: 'heading', text: heading, under }, body] : [body];
}

/** The words in an entry's fields, with the labels residents would ask for: 财务, 老年人, 公益金. */
function fieldTexts(site: Site, entry: Entry, fields: readonly Field[]): string[] {
  const found: string[] = [];
  for (const { field, value } of valuesOf(fields, entry.data)) {
    if (field.name === 'title' || field.name === 'summary') continue;
    if (field.kind === 'text' || field.kind === 'prose' || field.kind === 'phone') found.push(String(value));
    else if (field.options) found.push(...[value].flat().map((one) => field.options?.[String(one)] ?? ''));
    else if (field.kind === 'reference' && field.to)
      found.push(common({ data: findEntry(site, field.to, String(value))?.data ?? ({} as never) }).title ?? '');
  }
  return found.filter(Boolean);
}
