import { collectionNames, definitionOf } from '../collections/index.ts';
import { editionsFor, type Edition } from '../editions/address.ts';
import { remembered } from '../schema/remembered.ts';
import { holidaysNear } from './holidays.ts';
import { LEDGER_TITLE } from './ledger/ledger-page.ts';
import { entryHref, ledgerHref, listHref } from './links.ts';
import type { Site } from './site.ts';
import { keeperName } from './contact/keeper.ts';

/** The foot of a page has room for a few beside those of the communities; all are on the page that says how to reach us. */
const HOTLINES_SHOWN = 3;

/** What stands around every page: menus, communities, telephones. */
export interface Frame {
  name: string;
  street: string;
  organiser: string;
  address: string;
  icp?: string | undefined;
  policeRecord?: string | undefined;
  hotlines: readonly { name: string; phone: string; hours: string }[];
  communities: readonly { title: string; href: string; phone: string | undefined }[];
  /** Days on which weekly hours do not hold. */
  daysOff: readonly string[];
  /** The other editions of the site. */
  editions: readonly Edition[];
  menu: readonly MenuItem[];
  more: readonly MenuItem[];
}

export interface MenuItem {
  name: string;
  label: string;
  short: string;
  icon: string;
  href: string;
}

/** One for a site, so that what is rendered of it can be kept. */
export const frameOf = remembered((site: Site): Frame => {
  const { settings, entries } = site;
  const communities = entries.communities
    .filter(({ data }) => data.level === 'community')
    .map(({ id, data }) => ({ title: data.title, href: entryHref('communities', id), phone: data.phones[0] }));
  const known = new Set(communities.map(({ phone }) => phone));
  return {
    name: settings.name,
    street: settings.street,
    organiser: keeperName(settings),
    address: settings.address,
    icp: settings.icp,
    policeRecord: settings.policeRecord,
    hotlines: settings.hotlines.filter(({ phone }) => !known.has(phone)).slice(0, HOTLINES_SHOWN),
    communities,
    daysOff: holidaysNear(site),
    editions: editionsFor(settings),
    menu: menuItems('main'),
    more: [LEDGER, ...menuItems('more')],
  };
});

/** No collection, but a page that one looks for beside them. */
const LEDGER: MenuItem = { name: 'ledger', label: LEDGER_TITLE, short: '台账', icon: 'chart', href: ledgerHref() };

function menuItems(menu: 'main' | 'more'): MenuItem[] {
  return collectionNames
    .filter((name) => definitionOf(name).menu === menu)
    .map((name) => {
      const { label, short, icon } = definitionOf(name);
      return { name, label, short, icon, href: listHref(name) };
    });
}
