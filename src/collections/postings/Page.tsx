import { DayText } from '../../components/time/DayText.tsx';
import { Document } from '../../components/entry/Document.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageProps } from '../../schema/page.ts';
import { Head } from '../notice/Head.tsx';
import { postedEntry, type Posting } from './schema.ts';

/** How a posting reads in the preview; residents find it on the page of what was posted. */
export function PostingPage({ entry, body, context }: PageProps<Posting>) {
  const { entry: address, board, posted, removed, title } = entry.data;
  const [collection = '', id = ''] = (postedEntry(address) ?? '').split('/');
  const what = context.lookup(collection, id)?.title ?? address;
  return (
    <Document entry={`${entry.collection}/${entry.id}`}>
      <Head title={title ?? what} org={context.issuer} line={['张贴登记']} context={context} />
      <Section id="posted" title="张贴">
        <p>
          {what}，
          <DayText value={posted} />
          张贴在{context.lookup('places', board)?.title ?? board}
          {removed && (
            <>
              ，<DayText value={removed} />
              撤下
            </>
          )}
        </p>
      </Section>
      {body.html && (
        <Section id="about" title="说明">
          <Prose html={body.html} />
        </Section>
      )}
    </Document>
  );
}
