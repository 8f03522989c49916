import type { ReactNode } from 'react';
import { Crumbs, type Crumb } from '../text/Crumbs.tsx';
import { Title } from '../text/Title.tsx';

/** The head of a list or another page that is not a document: title above the rule. */
export function ListHead({
  title,
  crumbs = [],
  lead,
  children,
}: {
  title: string;
  crumbs?: readonly Crumb[] | undefined;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="head">
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <h1>
        <Title text={title} />
      </h1>
      <span className="rule" />
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
