import { collections, definitionOf, type EntryData } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import type { Hotline } from '../../collections/settings/urgent-calls.ts';
import { sections } from '../../markdown/sections.ts';
import { categoryOf, common } from '../../model/fields-in-common.ts';
import { hrefOf } from '../../model/links.ts';
import { phoneOwner } from '../../model/contact/phone-owner.ts';
import { servedAt } from '../../model/places/served-at.ts';
import { findEntry, type Site } from '../../model/site.ts';
import { scheduleOf } from '../../model/status.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import type { Field } from '../../schema/editor.ts';
import { statusAt } from '../../schema/schedule.ts';
import { valuesOf } from '../../schema/values.ts';
import type { Section } from '../../markdown/sections.ts';
import { ACTIONS } from '../text/answer-words.ts';
import type { Card, Hours } from '../text/fragment.ts';
import type { Passage, SearchDocument } from './document.ts';
import { shortName } from './synonyms.ts';

/** What the index holds of one entry. It is made from the entry, never parsed back from a page. */
export function documentOf(site: Site, entry: Entry, body: string): SearchDocument {
  const { title = '', summary = toldBy(entry), community, published, period, withdrawn } = common(entry);
  const about = categoryOf(entry);
  const { label, line, deadline, folders, number, parts, record, catalogue } = definitionOf(entry.collection);
  const schedule = scheduleOf(entry, site);
  const fields = fieldsOf(collections[entry.collection].schema.shape);
  const communityTitle = community && findEntry(site, 'communities', community)?.data.title;
  // Those for what is urgent are documents of their own (`call-documents.ts`).
  const urgent = new Set((entry.data as { hotlines?: readonly Hotline[] }).hotlines?.map(({ phone }) => phone));
  const numbers = [...valuesOf(fields, entry.data)].flatMap(({ field, value }) =>
    field.kind === 'phone' && !urgent.has(String(value)) ? [String(value)] : [],
  );
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
    ...phonesOf(site, numbers),
    ...hoursOf(site, entry, numbers[0]),
    ...(until && { until: until.until }),
  };
  const passages: Passage[] = withdrawn
    ? [{ place: 'body', text: `已撤回。${withdrawn.reason}` }]
    : [
        ...[...alsoCalled(site, entry, title), ...eachAction(title), ...calledFor(entry), ...notDone(entry)].map(
          (text): Passage => ({
            place: 'title',
            text,
          }),
        ),
        { place: 'heading', text: summary },
        { place: 'heading', text: number?.(entry.data) ?? '' },
        ...sections(body).flatMap(passagesOf),
        ...(parts?.(entry.data) ?? []).flatMap(({ id, title: heading, text }) =>
          passagesOf({ id, heading, text, begins: true }),
        ),
        { place: 'body', text: fieldTexts(site, entry, fields).join('\n'), facts: true },
      ];
  const status = statusAt(schedule, site.now)?.code;
  return {
    passages: [{ place: catalogue ? 'heading' : 'title', text: title }, ...passages],
    facets: {
      type: entry.collection,
      ...(community && { community }),
      ...(published && { year: published.slice(0, 4) }),
      ...(about && { category: about }),
      ...(period && { period }),
    },
    // Who has seen a notice that was withdrawn looks for that one; a rule that holds no more stands behind the others.
    old: !withdrawn && status === 'withdrawn',
    over:
      withdrawn !== undefined ||
      ((!record || isElection(entry) || entry.collection === 'notices') && OVER.some((code) => code === status)),
    lasting: folders !== 'year' && !catalogue,
    card: withdrawn ? card : { ...card, ...offer },
  };
}

/** An alert has one sentence for all, which says when. */
const toldBy = (entry: Entry): string => ('text' in entry.data && entry.collection === 'alerts' ? entry.data.text : '');

/** As people call it: 东里服务站 for 东里社区服务站, 东里居委会 for 东里社区. */
function alsoCalled(site: Site, entry: Entry, title: string): string[] {
  const { community } = common(entry);
  const own = entry.collection === 'communities' ? entry : community && findEntry(site, 'communities', community);
  if (!own) return [];
  const { title: name, level } = own.data as { title: string; level: string };
  const short = shortName(name);
  if (own === entry) {
    const office = level === 'community' ? '居民委员会' : '办事处';
    return [`${short}${office}`, `${name}${office}`];
  }
  return title.includes(name) && short !== name ? [title.replaceAll(name, short)] : [];
}

/** 社会保障卡补换, 社会保障卡开通 for 社会保障卡申领、补换和开通. */
function eachAction(title: string): string[] {
  const action = `(?:${ACTIONS.source})`;
  const listed = new RegExp(`^(.*?)(${action}(?:[、和]${action})+)$`, 'u').exec(title);
  return listed
    ? (listed[2] ?? '')
        .split(/[、和]/u)
        .slice(1)
        .map((one) => `${listed[1] ?? ''}${one}`)
    : [];
}

/** A title says what is to be done; that helpers are wanted, the column says. */
const calledFor = (entry: Entry): string[] => (entry.collection === 'volunteering' ? ['志愿者招募'] : []);

/** Who asks what is suspended means the services that are. */
const notDone = ({ collection, data }: Entry): string[] => {
  if (collection !== 'services') return [];
  const { status } = data as EntryData<'services'>;
  return { open: [], suspended: ['暂停办理', '暂停', '停办'], ended: ['停办'] }[status];
};

/** Of elections the one that is still to be held is meant, though what was held is a record like any meeting. */
const isElection = ({ collection, data }: Entry) =>
  collection === 'meetings' && (data as EntryData<'meetings'>).election !== undefined;

const OVER = ['closed', 'overdue', 'done'];

/** Several numbers say whose each is: nobody must guess which of four communities to call. */
function phonesOf(site: Site, numbers: readonly string[]): Pick<Card, 'phones'> {
  if (numbers.length === 0) return {};
  const named = numbers.map((number) => {
    const at = numbers.length > 1 ? phoneOwner(site, number) : undefined;
    return { number, ...(at !== undefined && { at }) };
  });
  return { phones: named };
}

/** Of a service when it is done, and where; of anything else those of the place that answers the number, or its own. */
function hoursOf(site: Site, entry: Entry, number: string | undefined): Pick<Card, 'hours'> {
  if (entry.collection === 'services') return servedHoursOf(site, entry as Entry<'services'>);
  const { hours } = entry.data as { hours?: readonly Hours[] };
  const answers = site.entries.places.find(({ data }) => number !== undefined && data.phones?.includes(number));
  const known = answers ? answers.data.hours : hours;
  return Array.isArray(known)
    ? { hours: known.map(({ days, from, to, note }: Hours) => ({ days, from, to, ...(note && { note }) })) }
    : {};
}

/** Where there are several places, with the one that has these hours. */
function servedHoursOf(site: Site, entry: Entry<'services'>): Pick<Card, 'hours'> {
  const { hours, main, at } = servedAt(site, entry);
  if (entry.data.status !== 'open' || hours.length === 0) return {};
  const where = at.length > 1 && main ? [main.title] : [];
  return {
    hours: hours.map(({ days, from, to, note }) => {
      const words = [...where, note].filter(Boolean).join('，');
      return { days, from, to, ...(words && { note: words }) };
    }),
  };
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
    // The events of life that it is of are pages of their own, shown above what is found.
    // The system of coordinates is for whoever makes a map; days of a week say nothing without their hours, which the card has.
    if (['title', 'summary', 'life', 'coordinates', 'days'].includes(field.name)) continue;
    if (field.kind === 'text' || field.kind === 'prose' || field.kind === 'phone') found.push(String(value));
    else if (field.options) found.push(...[value].flat().map((one) => field.options?.[String(one)] ?? ''));
    else if (field.kind === 'reference' && field.to)
      found.push(common({ data: findEntry(site, field.to, String(value))?.data ?? ({} as never) }).title ?? '');
  }
  return found.filter(Boolean);
}
