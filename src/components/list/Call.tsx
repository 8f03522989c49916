import type { ReactNode } from 'react';
import { Line } from '../text/Line.tsx';
import { RowTitle } from './Ledger.tsx';

interface Props {
  title: string;
  lang?: string | undefined;
  href: string;
  line?: readonly ReactNode[] | undefined;
  status?: ReactNode;
  children?: ReactNode;
}

/** A call for people in a list: title, where and what, and whatever the call says of itself. */
export function Call({ title, lang, href, line, status, children }: Props) {
  return (
    <article className="call">
      <h2>
        <RowTitle title={title} lang={lang} href={href} />
      </h2>
      <Line items={line}>{status}</Line>
      {children}
    </article>
  );
}
