import { definitionOf, type CollectionName, type EntryData } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { beijingClock, beijingDay } from '../../schema/beijing.ts';
import { publicFrom } from '../publication-time.ts';
import { common } from '../fields-in-common.ts';
import { hrefOf } from '../links.ts';
import { communityOf, type Site } from '../site.ts';
import { keeperName } from '../contact/keeper.ts';

/** `meta` tags by name, after the page rules for government sites (国办函〔2019〕, 网页设计规范 appendix on tags). */
export type PageTags = Readonly<Record<string, string | undefined>>;

export const siteTags = ({ settings }: Site): PageTags => ({
  SiteName: settings.name,
  SiteDomain: settings.domain,
  SiteIDCode: settings.siteIdCode,
});

export function columnTags(site: Site, name: CollectionName): PageTags {
  const { label, lead } = definitionOf(name);
  return { ...siteTags(site), ColumnName: label, ColumnDescription: lead, ColumnKeywords: label, ColumnType: label };
}

export function articleTags(site: Site, entry: Entry, description: string): PageTags {
  const { title } = common(entry);
  const out = publicFrom(entry);
  const definition = definitionOf(entry.collection);
  const source = definition.issuer?.(entry.data) ?? issuerOf(site, entry);
  return {
    ...siteTags(site),
    ColumnName: definition.label,
    ColumnType: definition.label,
    ArticleTitle: title,
    PubDate: out && `${beijingDay(out)} ${beijingClock(out)}`,
    ContentSource: source,
    Author: source,
    Keywords: [definition.label, ...(definition.line?.(entry.data) ?? [])].join(','),
    Description: description,
    Url: site.origin + hrefOf(entry),
  };
}

/** Who speaks where an entry does not say: its community's committee, or the street. */
export const issuerOf = (site: Site, entry: Entry): string => officeName(site, communityOf(site, entry)?.data);

export const officeName = ({ settings }: Site, community?: EntryData<'communities'>): string =>
  community?.level === 'community' ? `${community.title}居民委员会` : keeperName(settings);

const LONGEST = 120;

/** One or two sentences for search engines and shared links: the summary, or how the text begins. */
export function describe(entry: Entry, markdown: string): string {
  const { summary, title = '', withdrawn } = common(entry);
  if (withdrawn) return `已撤回：${withdrawn.reason}`;
  const text = summary ?? plainText(markdown).replace(/\s+/g, ' ');
  if (text === '') return title;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}
