import type { ReactNode } from 'react';
import type * as z from 'zod';
import { Document } from '../../components/entry/Document.tsx';
import { Files } from '../../components/entry/Files.tsx';
import type { MetaRow } from '../../components/text/Meta.tsx';
import { Section } from '../../components/text/Section.tsx';
import { foreign } from '../../schema/language.ts';
import { leavesNotice, type heading, type record } from '../../schema/groups/notice.ts';
import type { named } from '../../schema/groups/named.ts';
import type { PageProps } from '../../schema/page.ts';
import { AddToCalendar } from './AddToCalendar.tsx';
import { CitedText } from './CitedText.tsx';
import { Corrections } from './Corrections.tsx';
import { filesOf } from './files-of.ts';
import { Head } from './Head.tsx';
import { NamedList } from './NamedList.tsx';
import { Registration } from './Registration.tsx';
import { Withdrawn } from './Withdrawn.tsx';
import { WithdrawnFact } from './WithdrawnFact.tsx';

/** What every dated collection's data holds. */
type NoticeData = z.output<z.ZodObject<typeof heading & typeof record>> & { named?: z.output<typeof named> };

interface Props {
  page: PageProps<NoticeData>;
  /** Who published it, where the entry says so. */
  org?: string | undefined;
  /** Across from the issuer; the index number unless something says more. */
  number?: ReactNode;
  /** Kind and dates under the title. */
  line?: readonly ReactNode[] | undefined;
  facts?: ReactNode;
  /** A table of contents; makes the page a long one. */
  contents?: ReactNode;
  /** The term in full, for paper. */
  term?: ReactNode;
  /** What its registration says beside what all notices say. */
  rows?: readonly MetaRow[] | undefined;
  children?: ReactNode;
}

/** What all dated entries have in common; the matter itself stands between the key facts and the attachments. */
export function Notice({ page, org, number, line = [], facts, contents, term, rows = [], children }: Props) {
  const { entry, context } = page;
  const { title, community, published, summary, attachments = [], changes = [], withdrawn, named: names } = entry.data;
  const issuer = org ?? context.issuer;
  const head = { title, org: issuer, number: number ?? context.number, line, context };
  if (withdrawn && !leavesNotice(withdrawn)) return <WithdrawnFact {...{ entry, withdrawn, context }} />;
  if (withdrawn) return <Withdrawn {...{ entry, head, withdrawn, published, community }} />;

  const corrected = changes.length > 0 && <Corrections changes={changes} context={context} />;
  const major = changes.some(({ kind }) => kind === 'major');
  return (
    <Document entry={`${entry.collection}/${entry.id}`} long={Boolean(contents)} lang={foreign(context.language)}>
      <Head {...head} lead={summary && <CitedText text={summary} context={context} />} />
      {facts}
      {context.events && <AddToCalendar {...context.events} now={context.now} />}
      {contents}
      {major && corrected}
      {children}
      {names && <NamedList named={names} context={context} />}
      {attachments.length > 0 && (
        <Section id="attachments" title="附件">
          <Files files={filesOf(attachments, context)} />
        </Section>
      )}
      {!major && corrected}
      <Registration context={context} issuer={issuer} published={published} rows={rows} term={term} />
    </Document>
  );
}
