import type { ReactNode } from 'react';
import type { StatusCode } from '../../schema/schedule.ts';
import { FixedStatus } from './StatusMark.tsx';

/** What is out of the ordinary, and why: nothing here, withdrawn, overdue. */
export function StateNote({
  code,
  title,
  children,
}: {
  code?: StatusCode | undefined;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className="state" data-status={code}>
      <p>{code ? <FixedStatus code={code} label={title} /> : <b>{title}</b>}</p>
      {children}
    </div>
  );
}
