import type { ReactNode } from 'react';

interface Props {
  id?: string | undefined;
  /** The heading of the block: plain words, or a term in figures. */
  title: ReactNode;
  /** `figure` sets the heading large, `hidden` leaves it to screen readers. */
  look?: 'figure' | 'hidden' | undefined;
  children?: ReactNode;
}

const looks = { figure: 'fig', hidden: 'vh' };

/** The one block of a page that says what the reader must know or do first. */
export function Facts({ id = 'facts', title, look, children }: Props) {
  return (
    <section className="facts" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`} className={look && looks[look]}>
        {title}
      </h2>
      {children}
    </section>
  );
}
