import type { ReactNode } from 'react';
import { Crumbs, type Crumb } from '../text/Crumbs.tsx';
import { Icon } from '../text/Icon.tsx';
import { Title } from '../text/Title.tsx';

/** The head of a list or another page that is not a document: title above the rule. */
export function ListHead({
  title,
  icon,
  crumbs = [],
  lead,
  children,
}: {
  title: string;
  /** The drawing of the column, as in the menus. */
  icon?: string | undefined;
  crumbs?: readonly Crumb[] | undefined;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="head">
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <h1>
        {icon && (
          <>
            <Icon name={icon} />{' '}
          </>
        )}
        <Title text={title} />
      </h1>
      <span className="rule" />
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
