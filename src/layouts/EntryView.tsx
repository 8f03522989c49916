import type { Entry } from '../collections/entry.ts';
import { viewOf } from '../collections/views.ts';
import { MonthHeading } from '../components/text/Headings.tsx';
import { Ledger, LedgerRow } from '../components/list/Ledger.tsx';
import type { Beside } from '../model/beside.ts';
import type { Row } from '../model/rows.ts';
import type { PageProps } from '../schema/page.ts';
import { BesideEntry } from './record/BesideEntry.tsx';

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
      {related.length > 0 && (
        <section className="related" aria-labelledby="related">
          <MonthHeading id="related" title="和这里有关的" note={`${related.length} 件`} />
          <Ledger>
            {related.map((row) => (
              <LedgerRow key={row.entry} {...row} now={context.now} />
            ))}
          </Ledger>
        </section>
      )}
    </>
  );
}
