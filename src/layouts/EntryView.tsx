import type { Entry } from '../collections/entry.ts';
import { viewOf } from '../collections/views.ts';
import type { Beside } from '../model/beside.ts';
import type { Row } from '../model/rows.ts';
import type { PageProps } from '../schema/page.ts';
import { BesideEntry } from './record/BesideEntry.tsx';
import { CommunityNews } from './record/CommunityNews.tsx';
import { RELATED_TITLE, RelatedRows } from './record/RelatedRows.tsx';

/** Rows of a community's news that stand among what its page says first. */
const NEWS_SHOWN = 5;

interface Props {
  entry: Pick<Entry, 'collection' | 'id' | 'data'>;
  body: PageProps['body'];
  context: PageProps['context'];
  beside: Beside;
  /** Entries that belong to this one, as those of a community. */
  related: readonly Row[];
}

/** One entry as its collection shows it, and what belongs to it. The clerk's preview shows the first part alone. */
export function EntryView({ entry, body, context, beside, related }: Props) {
  const Page = viewOf(entry.collection);
  const { now } = context;
  const newest = entry.collection === 'communities' ? related.slice(0, NEWS_SHOWN) : [];
  const rest = related.slice(newest.length);
  const older = rest.length > 0 ? { href: '#related', count: rest.length } : undefined;
  const news = newest.length > 0 && <CommunityNews rows={newest} now={now} older={older} />;
  return (
    <>
      <Page entry={entry} body={body} context={context} news={news} />
      <BesideEntry beside={beside} now={now} />
      {rest.length > 0 && <RelatedRows title={news ? '更早公布的' : RELATED_TITLE} rows={rest} now={now} />}
    </>
  );
}
