import type { ReactNode } from 'react';

/** One entry on its page. `entry` is `<collection>/<id>`; `long` makes room for a table of contents. */
export function Document({
  entry,
  long,
  lang,
  children,
}: {
  entry: string;
  long?: boolean | undefined;
  lang?: string | undefined;
  children: ReactNode;
}) {
  return (
    <article className={long ? 'doc long' : 'doc'} data-entry={entry} lang={lang}>
      {children}
    </article>
  );
}
