import type { ReactNode } from 'react';
import { Crumbs, type Crumb } from '../text/Crumbs.tsx';
import { Line } from '../text/Line.tsx';
import { Title } from '../text/Title.tsx';

interface Props {
  title: string;
  /** Who speaks; stands in vermilion above the rule. */
  org: string;
  /** Document or index number, across from the issuer. */
  number?: ReactNode;
  crumbs?: readonly Crumb[] | undefined;
  /** Status mark, kind, dates: what stands under the title. */
  line?: readonly ReactNode[] | undefined;
  status?: ReactNode;
  lead?: ReactNode;
}

/** The head of a document: issuer and number above the thick-and-thin rule, title below it. Once a page. */
export function DocumentHead({ title, org, number, crumbs = [], line, status, lead }: Props) {
  return (
    <div className="head">
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <p className="org">
        <b>{org}</b>
        {number && <span className="small">{number}</span>}
      </p>
      <span className="rule" />
      <h1>
        <Title text={title} />
      </h1>
      {lead && <p className="lead">{lead}</p>}
      <Line first={status} items={line} />
    </div>
  );
}
