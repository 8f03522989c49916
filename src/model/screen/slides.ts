import { datedNames, definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { NOTICE_DAYS } from '../../collections/settings/screen.ts';
import { urgentCalls, ownCalls } from '../../collections/settings/urgent-calls.ts';
import { addDays, beijingDay, endOfDay, instantMs } from '../../schema/beijing.ts';
import { foreign, type Language } from '../../schema/language.ts';
import { overFrom } from '../../schema/periods/calendar-event.ts';
import { remembered } from '../../schema/remembered.ts';
import { alertsToCome } from '../current.ts';
import { common } from '../fields-in-common.ts';
import { concernedBy } from '../follow/concerned-by.ts';
import { eventsOf } from '../follow/calendar-events.ts';
import { hrefOf } from '../links.ts';
import { publicFrom } from '../publication-time.ts';
import { communityOf, entriesOf, momentOf, type Site } from '../site.ts';
import { isWithdrawn, scheduleOf } from '../status.ts';

/** Days for which what begins by itself is there already, and a screen without a network shows it in its time. */
const AHEAD = 7;
const MOST = { deadlines: 12, meetings: 6, notices: 6 };
/** What people at three metres read of one page. */
const CALLS_SHOWN = 6;

/**
 * One picture of a screen, shown from an instant until another one by the clock of the screen. Of the time of its making it
 * holds no more than the day, and what has not begun.
 */
export interface Slide {
  /** What it is: 征求意见. */
  label: string;
  /** For whom. */
  place: string;
  title: string;
  lang?: Language | undefined;
  text?: string | undefined;
  /** Until when, or where, in a line. */
  note?: string | undefined;
  /** Page of this site, opened by the code. */
  href?: string | undefined;
  /** The day or instant to which days are counted: something ends then, or takes place. */
  ends?: string | undefined;
  held?: string | undefined;
  level?: Entry<'alerts'>['data']['level'] | undefined;
  calls?: readonly { label: string; phone: string }[] | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

/** What a screen shows in turn: what is current on the board, or for the people of one community. Always something. */
export function slidesOf(site: Site, community?: Entry<'communities'>): Slide[] {
  const isFor = (entry: Entry) => {
    const whose = concernedBy(site, entry);
    return community === undefined || whose === undefined || whose === community.id;
  };
  return [
    ...alertSlides(site, community?.id),
    ...shownOf(deadlines(site), isFor, MOST.deadlines),
    ...shownOf(meetings(site), isFor, MOST.meetings),
    ...noticeSlides(site, isFor),
    urgentSlide(site, community),
  ];
}

const placeOf = (site: Site, entry: Entry) => communityOf(site, entry)?.data.title ?? site.settings.street;

const entrySlide = (site: Site, entry: Entry) => ({
  label: definitionOf(entry.collection).label,
  place: placeOf(site, entry),
  title: common(entry).title ?? '',
  lang: foreign(entry.language),
  href: hrefOf(entry),
});

function alertSlides(site: Site, community: string | undefined): Slide[] {
  return alertsToCome(site)
    .filter(({ data }) => !community || !data.communities?.length || data.communities.includes(community))
    .map((entry) => {
      const { level, title, text, starts, ends, communities = [] } = entry.data;
      const names = communities.map((id) => site.entries.communities.find((own) => own.id === id)?.data.title ?? '');
      return {
        label: LEVEL_WORDS[level],
        place: names.join('、') || site.settings.street,
        title: title ?? LEVEL_WORDS[level],
        text,
        href: hrefOf(entry),
        level,
        from: toCome(starts, momentOf(site)),
        until: ends,
      };
    });
}

const LEVEL_WORDS = { notice: '提醒', warning: '注意', emergency: '紧急' } as const;

/** Slides about entries, of which a screen of a community shows those that are for its people. */
interface EntrySlide extends Slide {
  entry: Entry;
  until: string;
}
const bySlideEnd = (a: EntrySlide, b: EntrySlide) => instantMs(a.until) - instantMs(b.until);
const shownOf = (slides: readonly EntrySlide[], isFor: (entry: Entry) => boolean, most: number): Slide[] =>
  slides
    .filter(({ entry }) => isFor(entry))
    .slice(0, most)
    .map(({ entry: _, ...slide }) => slide);

/** What one can still take part in, or soon, the most pressing first. */
const deadlines = remembered((site: Site): readonly EntrySlide[] => {
  const now = momentOf(site);
  const soon = instantMs(endOfDay(addDays(beijingDay(site.now), AHEAD)));
  return datedNames
    .flatMap((name) => {
      const { deadline } = definitionOf(name);
      return (deadline ? entriesOf(site, name) : []).flatMap((entry) => {
        const ends = isWithdrawn(entry) ? undefined : deadline?.(entry.data, site.now);
        const open = ends && scheduleOf(entry, site).find(({ code }) => code === 'open' || code === 'soon');
        if (!open) return [];
        const until = endOf(ends.until);
        if (instantMs(until) <= now || (open.from !== null && instantMs(open.from) > soon)) return [];
        const from = toCome(open.from, now);
        return [{ ...entrySlide(site, entry), note: ends.note, ends: ends.until, from, until, entry }];
      });
    })
    .toSorted(bySlideEnd);
});

/** What has begun needs no instant from which it is shown. */
const toCome = (from: string | null, now: number) => (from !== null && instantMs(from) > now ? from : undefined);

const endOf = (until: string) => (until.length === 10 ? endOfDay(until) : until);

/** Meetings and elections that are to come: nothing has to be done by a day, but it must not be missed. */
const meetings = remembered((site: Site): readonly EntrySlide[] => {
  const now = momentOf(site);
  return site.entries.meetings
    .filter((entry) => !isWithdrawn(entry))
    .flatMap((entry) =>
      eventsOf(entry).map((event) => ({
        ...entrySlide(site, entry),
        note: event.address,
        held: event.starts,
        until: overFrom(event),
        entry,
      })),
    )
    .filter(({ until }) => instantMs(until) > now)
    .toSorted(bySlideEnd);
});

/** Notices that came out lately, the newest first. */
function noticeSlides(site: Site, isFor: (entry: Entry) => boolean): Slide[] {
  const now = momentOf(site);
  const slides: Slide[] = [];
  // A notice has no end of its own.
  const days = site.settings.screenDays ?? NOTICE_DAYS;
  // The newest stand first.
  for (const entry of site.entries.notices) {
    const since = publicFrom(entry) ?? site.now;
    const until = endOfDay(addDays(beijingDay(since), days));
    if (instantMs(until) <= now || slides.length === MOST.notices) break;
    if (entry.data.kind !== 'notice' || isWithdrawn(entry) || !isFor(entry)) continue;
    slides.push({ ...entrySlide(site, entry), label: '通知', text: common(entry).summary, until });
  }
  return slides;
}

/** Whom to ring: there is always somebody, so that a screen is never empty. */
function urgentSlide(site: Site, community: Entry<'communities'> | undefined): Slide {
  const own = community ? ownCalls(community.data.hotlines ?? []) : [];
  const kinds = new Set(own.map(({ kind }) => kind));
  const all = [
    ...urgentCalls(site.settings.hotlines).filter(({ kind, counsel }) => !counsel && !kinds.has(kind)),
    ...own,
  ];
  const last = all.filter(({ kind }) => kind === 'duty' || kind === 'property');
  const first = all.filter((call) => !last.includes(call)).slice(0, Math.max(0, CALLS_SHOWN - last.length));
  return {
    label: '电话',
    place: community?.data.title ?? site.settings.street,
    title: '急事找谁',
    href: '/contact/',
    calls: [...first, ...last].map(({ label, phone }) => ({ label, phone })),
  };
}
