import type { ReactNode } from 'react';

/** The heading of a group of rows, over a heavy line: `2026年10月`, and how many. */
export function MonthHeading({ id, title, note }: { id: string; title: string; note?: ReactNode }) {
  return (
    <h2 className="month" id={id}>
      {title} {note && <span className="small">{note}</span>}
    </h2>
  );
}

/** The heading of a block on the home page, with the way to all of it. */
export function BlockHeading({
  id,
  title,
  more,
}: {
  id: string;
  title: string;
  more?: { label: string; href: string } | undefined;
}) {
  return (
    <div className="hd">
      <h2 id={id}>{title}</h2>
      {more && <a href={more.href}>{more.label}</a>}
    </div>
  );
}
