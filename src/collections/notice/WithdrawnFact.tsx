import { Document } from '../../components/entry/Document.tsx';
import { DocumentHead } from '../../components/entry/DocumentHead.tsx';
import { StateNote } from '../../components/status/StateNote.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import type { PageContext } from '../../schema/page.ts';
import { AskFacts } from './AskFacts.tsx';

interface Props {
  entry: { collection: string; id: string };
  withdrawn: { date: string; kind?: string | undefined };
  context: PageContext;
}

export const FACT_TITLE = '这里的内容已撤回';

/** What is left at the address of an entry that was withdrawn for personal information: not even its title. */
export function WithdrawnFact({ entry, withdrawn: { date, kind }, context }: Props) {
  return (
    <Document entry={`${entry.collection}/${entry.id}`}>
      {/* The column; further ways would tell whom it was about. */}
      <DocumentHead title={FACT_TITLE} org={context.settings.name} crumbs={context.crumbs.slice(0, 2)} />
      <StateNote code="withdrawn" title="已撤回，不再公开">
        <p>
          <DayText value={date} />
          撤回{kind === 'privacy' ? '，因为涉及个人信息' : ''}。原来的标题、正文和附件都不再公开。
        </p>
      </StateNote>
      <AskFacts community={undefined} context={context} />
    </Document>
  );
}
