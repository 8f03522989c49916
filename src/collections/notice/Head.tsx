import type { ReactNode } from 'react';
import { DocumentHead } from '../../components/entry/DocumentHead.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import type { PageContext } from '../../schema/page.ts';

export interface HeadProps {
  title: string;
  org: string;
  number?: ReactNode;
  line?: readonly ReactNode[] | undefined;
  lead?: ReactNode;
  context: PageContext;
}

/** The head of an entry: the status it has now stands first under the title. */
export function Head({ title, org, number, line = [], lead, context: { crumbs, status, now } }: HeadProps) {
  const mark = status.length > 0 && <StatusMark key="status" schedule={status} now={now} />;
  return <DocumentHead title={title} org={org} number={number} crumbs={crumbs} line={[mark, ...line]} lead={lead} />;
}
