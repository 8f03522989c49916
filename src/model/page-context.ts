import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { citedHtml } from '../markdown/legal/cited.ts';
import type { Media, PageContext } from '../schema/page.ts';
import { calendarHref, eventsOver } from './follow/calendar-events.ts';
import { phoneOwner } from './contact/phone-owner.ts';
import { citerFor } from './record/cited.ts';
import { common } from './fields-in-common.ts';
import { kinOf } from './kin.ts';
import { archiveHref, entryHref, hrefOf, listHref } from './links.ts';
import { issuerOf } from './described/page-tags.ts';
import { communityOf, findEntry, type Site } from './site.ts';
import { scheduleOf } from './status.ts';

/** Uploads by their address, `/media/…`. */
export type MediaLibrary = ReadonlyMap<string, Media>;

/** What the page of an entry is told of the world around it: by the build from files, by the clerk's preview from open data. */
export function pageContext(site: Site, entry: Entry, media: MediaLibrary): PageContext {
  return {
    now: site.now,
    status: scheduleOf(entry, site),
    language: entry.language,
    crumbs: crumbsOf(site, entry),
    issuer: issuerOf(site, entry),
    digest: entry.digest || undefined,
    url: site.origin + hrefOf(entry),
    settings: {
      name: site.settings.name,
      street: site.settings.street,
      hotline: site.settings.hotlines[0],
      hotlines: site.settings.hotlines,
      volunteerSystem: site.settings.volunteerSystem,
    },
    calendar: site.calendar,
    events: eventsContext(entry),
    href: entryHref,
    lookup: (collection, id) => {
      const found = findEntry(site, collection, id);
      return found && { title: common(found).title ?? id, data: found.data, status: scheduleOf(found, site) };
    },
    ownerOf: (phone) => phoneOwner(site, phone),
    cited: (text) => citedHtml(text, citerFor(site, entry)),
    media: (path) => media.get(path),
    kin: kinOf(site, entry),
  };
}

function eventsContext(entry: Entry): PageContext['events'] {
  const over = eventsOver(entry);
  return over === undefined ? undefined : { href: calendarHref(entry.collection, entry.id), over };
}

/** 首页 › 居务公开 › 南巷社区; the community leads to its part of the list. */
function crumbsOf(site: Site, entry: Entry): PageContext['crumbs'] {
  const { label, facets, menu } = definitionOf(entry.collection);
  const community = communityOf(site, entry);
  const listed = facets.some(({ field }) => field === 'community');
  return [
    { label: '首页', href: '/' },
    ...(menu === 'none' ? [] : [{ label, href: listHref(entry.collection) }]),
    ...(community && listed && community.data.level === 'community'
      ? [{ label: community.data.title, href: archiveHref(entry.collection, undefined, [community.id]) }]
      : []),
  ];
}
