import type { Entry } from '../../collections/entry.ts';
import { states } from '../../collections/services/schema.ts';
import type { Place } from '../../collections/places/schema.ts';
import { lifeOf } from '../../collections/life/concerned-life.ts';
import { lifeEventNames, lifeEvents, type LifeEventName } from '../../collections/life/life-events.ts';
import { suspensionWords } from '../../collections/services/suspension.ts';
import { phonesFirst } from '../../collections/services/served-hours.ts';
import { ownCalls, urgentCalls } from '../../collections/settings/urgent-calls.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { ongoing } from '../current.ts';
import { dueOf, type DueEntry } from '../due.ts';
import { hrefOf, lifeHref } from '../links.ts';
import { rowOf, type Row } from '../rows.ts';
import { servedAt } from '../places/served-at.ts';
import type { Site } from '../site.ts';
import { isWithdrawn, statusOf } from '../status.ts';

/** More rules are found by search. */
const RULES_SHOWN = 8;
/** The last consultations that are over: who took part looks for what became of them. */
const ASKED_SHOWN = 3;

/** The collections whose entries say of which events they are. */
type Sorted = 'services' | 'places' | 'policies' | 'consultations' | 'volunteering';

/** Something that is done somewhere: a service with its window, or a place. */
export interface Spot {
  entry: string;
  name: string;
  href: string;
  address: string;
  features: readonly string[];
  /** Of a service that is not to be had now: 暂停办理. */
  stopped?: string | undefined;
  /** Until when, and why. */
  reasons?: readonly string[] | undefined;
  phones: readonly string[];
  hours: NonNullable<Place['hours']>;
  online?: string | undefined;
}

/** Everything of the board that is of use in one event of life. */
export interface LifePage {
  name: LifeEventName;
  href: string;
  title: string;
  /** What to do first. */
  lead: string;
  services: readonly Spot[];
  places: readonly Spot[];
  rules: readonly Row[];
  running: readonly DueEntry[];
  /** Consultations that are over, with their results or without. */
  asked: readonly Row[];
  calls: readonly { name: string; phone: string; hours: string }[];
  /** By which days left are counted, where something runs. */
  now: string | undefined;
}

/** A page for each event for which there is a service, a rule in force, or something that runs. */
export const lifePages = remembered((site: Site): readonly LifePage[] => {
  const services = byEvent(site.entries.services.filter((entry) => isHeld(site, entry)));
  const places = byEvent(site.entries.places);
  const rules = byEvent(site.entries.policies.filter((entry) => isHeld(site, entry)));
  const running = Map.groupBy(
    ongoing(site).flatMap((item) => (isCall(item.entry) ? eventsOf(item.entry).map((name) => ({ name, item })) : [])),
    ({ name }) => name,
  );
  const open = new Set(ongoing(site).map(({ entry }) => entry));
  const asked = byEvent(site.entries.consultations.filter((entry) => isOver(site, entry) && !open.has(entry)));
  return lifeEventNames.flatMap((name) => {
    const own = services.get(name) ?? [];
    const due = (running.get(name) ?? []).map(({ item }) => dueOf(site, item, { withColumn: true }));
    const inForce = rules.get(name) ?? [];
    if (own.length + due.length + inForce.length === 0) return [];
    return {
      name,
      href: lifeHref(name),
      title: lifeEvents[name].label,
      lead: lifeEvents[name].first,
      services: own.toSorted(nearest(name)).map((entry) => serviceSpot(site, entry)),
      places: (places.get(name) ?? []).map(placeSpot),
      rules: inForce.slice(0, RULES_SHOWN).map((entry) => rowOf(site, entry)),
      running: due,
      asked: (asked.get(name) ?? []).slice(0, ASKED_SHOWN).map((entry) => rowOf(site, entry)),
      calls: callsOf(site, name),
      now: due.length > 0 ? beijingDay(site.now) : undefined,
    };
  });
});

/** Holds now, or will again: not ended, repealed or withdrawn. */
function isHeld(site: Site, entry: Entry): boolean {
  const code = statusOf(entry, site)?.code;
  return !isWithdrawn(entry) && code !== 'closed' && code !== 'withdrawn';
}

/** What of all that runs asks for people or their opinion. */
const isCall = (entry: Entry): entry is Entry<'consultations' | 'volunteering'> =>
  entry.collection === 'consultations' || entry.collection === 'volunteering';

const isOver = (site: Site, entry: Entry): boolean => !isWithdrawn(entry) && statusOf(entry, site)?.code !== 'wait';

const eventsOf = remembered(({ data }: Entry<Sorted>): readonly LifeEventName[] => lifeOf(data));

function byEvent<E extends Entry<Sorted>>(entries: readonly E[]): ReadonlyMap<LifeEventName, readonly E[]> {
  const found = new Map<LifeEventName, E[]>();
  for (const entry of entries) {
    for (const name of eventsOf(entry)) found.set(name, [...(found.get(name) ?? []), entry]);
  }
  return found;
}

/** In the order in which the lead names them; then what is for these people alone, what says so in its title, and what is for few kinds of people. */
function nearest(name: LifeEventName) {
  const { leads = [], titles, audiences = [] } = lifeEvents[name];
  const places = ({ data: { title, audience } }: Entry<'services'>): number[] => {
    const led = leads.findIndex((lead) => lead.test(title));
    const alone = audiences.length > 0 && audience.every((one) => audiences.includes(one));
    return [led < 0 ? leads.length : led, alone ? 0 : 1, titles.test(title) ? 0 : audience.length];
  };
  return (a: Entry<'services'>, b: Entry<'services'>): number => {
    const [mine, others] = [places(a), places(b)];
    return mine.map((place, index) => place - others[index]!).find((difference) => difference !== 0) ?? 0;
  };
}

function serviceSpot(site: Site, entry: Entry<'services'>): Spot {
  const { title, fee, timeLimit, byProxy, phones, steps, online, status } = entry.data;
  const { hours, main, at } = servedAt(site, entry);
  const place = main ?? at[0]?.place;
  const more = at.length > 1 ? `等 ${String(at.length)} 处` : '';
  return {
    entry: `services/${entry.id}`,
    name: title,
    href: hrefOf(entry),
    address: place ? `${place.title}${more}` : '打电话办',
    ...(status !== 'open' && { stopped: states[status], reasons: suspensionWords(entry.data) }),
    features: status === 'open' ? [fee, timeLimit, ...(byProxy ? ['可代办'] : [])] : [],
    phones: phonesFirst(phones, main, steps).slice(0, 1),
    hours: status === 'open' ? hours : [],
    ...(online !== undefined && { online }),
  };
}

const placeSpot = (entry: Entry<'places'>): Spot => ({
  entry: `places/${entry.id}`,
  name: entry.data.title,
  href: hrefOf(entry),
  address: entry.data.address,
  features: entry.data.accessibility ?? [],
  phones: entry.data.phones ?? [],
  hours: entry.data.hours ?? [],
});

/** Whom else to ring: of kinds and hotlines that belong to the event; those of communities with their names. */
function callsOf({ settings, entries }: Site, name: LifeEventName): LifePage['calls'] {
  const { urgent = [], hotlines = /^$/ } = lifeEvents[name];
  const own = entries.communities.flatMap(({ data }) =>
    ownCalls(data.hotlines ?? []).map((call) => ({ ...call, name: `${data.title} ${call.name ?? call.label}` })),
  );
  const ofKinds = [...urgentCalls(settings.hotlines), ...own]
    .filter(({ kind }) => urgent.includes(kind))
    .map(({ label, name: called = label, phone, hours }) => ({ name: called, phone, hours }));
  const asked = settings.hotlines.filter((one) => one.kind === undefined && hotlines.test(one.name));
  const all = [...ofKinds, ...asked.map(({ name: called, phone, hours }) => ({ name: called, phone, hours }))];
  return [...new Map(all.map((call) => [call.phone, call])).values()];
}
