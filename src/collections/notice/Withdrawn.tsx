import { DayText } from '../../components/time/DayText.tsx';
import { Document } from '../../components/entry/Document.tsx';
import { StateNote } from '../../components/status/StateNote.tsx';
import { AskFacts } from './AskFacts.tsx';
import { Head, type HeadProps } from './Head.tsx';
import { Registration } from './Registration.tsx';

interface Props {
  entry: { collection: string; id: string };
  head: HeadProps;
  withdrawn: { date: string; reason: string };
  published: string;
  community: string | undefined;
}

/** What is left of an entry that was wrong or is overtaken: its title, when it was withdrawn and why. */
export function Withdrawn({ entry, head, withdrawn: { date, reason }, published, community }: Props) {
  return (
    <Document entry={`${entry.collection}/${entry.id}`}>
      <Head {...head} context={{ ...head.context, status: [] }} line={[]} />
      <StateNote code="withdrawn" title="这一篇已撤回">
        <p>
          <DayText value={date} />
          撤回。原因：{reason}
        </p>
      </StateNote>
      <AskFacts community={community} context={head.context} />
      <Registration context={head.context} issuer={head.org} published={published} />
    </Document>
  );
}
