import type { Entry } from '../collections/entry.ts';
import { viewOf } from '../collections/views.ts';
import type { Beside } from '../model/beside.ts';
import type { Row } from '../model/rows.ts';
import type { PageProps } from '../schema/page.ts';
import { BesideEntry } from './record/BesideEntry.tsx';
import { RelatedRows } from './record/RelatedRows.tsx';

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
  return (
    <>
      <Page entry={entry} body={body} context={context} />
      <BesideEntry beside={beside} now={context.now} />
      {related.length > 0 && <RelatedRows rows={related} now={context.now} />}
    </>
  );
}
