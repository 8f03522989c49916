import { definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { areaDescribed, type Around, type Thing } from '../../schema/described.ts';
import { foreign } from '../../schema/language.ts';
import { common } from '../fields-in-common.ts';
import { dataHref, hrefOf, listHref } from '../links.ts';
import { issuerOf } from './page-tags.ts';
import { publicFrom } from '../publication-time.ts';
import { statusOf } from '../status.ts';
import { communityOf, findEntry, type Site } from '../site.ts';
import { licenceOf } from './licence.ts';
import { keeperName } from '../contact/keeper.ts';

/** What machines are told of the page of an entry; of a withdrawn one only where it stands. */
export function entryDescribed(site: Site, entry: Entry): Thing[] {
  const { title = entry.id, withdrawn } = common(entry);
  const { label, described, issuer } = definitionOf(entry.collection);
  const crumbs = breadcrumbs(site, [{ name: label, href: listHref(entry.collection) }, { name: title }]);
  if (withdrawn) return [crumbs];
  const url = site.origin + hrefOf(entry);
  // Who is named in an entry may be a society or a ministry of its own.
  const named = issuer?.(entry.data);
  const speaks = named === undefined ? government(issuerOf(site, entry)) : { '@type': 'Organization', name: named };
  const article = articleOf(entry, url, speaks);
  const community = communityOf(site, entry);
  const around: Around = {
    url,
    issuer: speaks,
    area: areaDescribed(community?.data.title ?? site.settings.street),
    article,
    status: statusOf(entry, site)?.code,
    place: (id) => (id === undefined ? undefined : placeDescribed(site, id)),
    dataOf: (collection, id) => findEntry(site, collection, id)?.data,
    urlOf: (collection, id) => {
      const found = findEntry(site, collection, id);
      return found && site.origin + hrefOf(found);
    },
  };
  const own = described?.(entry.data, around) ?? (publicFrom(entry) === undefined ? [] : [article]);
  return [...own, crumbs];
}

/** The board itself, and who keeps it. */
export function siteDescribed(site: Site): Thing[] {
  const { settings, origin } = site;
  const keeper = keeperOf(site);
  return [
    {
      '@type': 'WebSite',
      name: settings.name,
      url: `${origin}/`,
      inLanguage: 'zh-CN',
      publisher: keeper,
      potentialAction: {
        '@type': 'SearchAction',
        target: `${origin}/search/?q={question}`,
        'query-input': 'required name=question',
      },
    },
    {
      ...keeper,
      url: `${origin}/`,
      address: settings.address,
      areaServed: areaDescribed(settings.street),
    },
  ];
}

/** The way to a page from the home page; the last step is the page itself, whose address stands in its head. */
export const breadcrumbs = (site: Site, steps: readonly Step[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: '首页', href: '/' }, ...steps].map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: href === undefined ? undefined : site.origin + href,
  })),
});

interface Step {
  name: string;
  href?: string;
}

/** The open data of a collection, whole, in both forms. */
export const dataDescribed = (site: Site, collection: string, { name, description }: Titled): Thing[] => [
  {
    '@type': 'Dataset',
    name,
    description,
    url: site.origin + dataHref(collection),
    creator: keeperOf(site),
    license: licenceOf(site.settings).path,
    distribution: Object.entries({ csv: 'text/csv', json: 'application/json' }).map(([end, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: `${site.origin}/data/${collection}.${end}`,
    })),
  },
  breadcrumbs(site, [{ name: '开放数据', href: '/data/' }, { name }]),
];

interface Titled {
  name: string;
  description: string;
}

const government = (name: string): Thing => ({ '@type': 'GovernmentOrganization', name });

const keeperOf = ({ settings }: Site) => government(keeperName(settings));

function articleOf(entry: Entry, url: string, publisher: Thing): Thing {
  const { title, changes = [] } = common(entry);
  const changed = changes.map(({ date }) => date).sort();
  return {
    '@type': 'Article',
    headline: title,
    url,
    inLanguage: foreign(entry.language),
    datePublished: publicFrom(entry),
    dateModified: changed.at(-1),
    publisher,
  };
}

/** A place by its name and address here: where it is and when it is open stands on its own page. */
function placeDescribed(site: Site, id: string): Thing | undefined {
  const place = findEntry(site, 'places', id) as Entry<'places'> | undefined;
  if (!place) return undefined;
  return { '@type': 'Place', name: place.data.title, url: site.origin + hrefOf(place) };
}
