import type { ReactNode } from 'react';
import { dayWords } from './day-words.ts';

export interface HitFacts {
  href: string;
  title: ReactNode;
  line?: readonly string[] | undefined;
  day?: string | undefined;
  excerpt?: ReactNode;
}

/** What a search found, one link each. */
export function Hits({ hits }: { hits: readonly HitFacts[] }) {
  return (
    <ol className="hits">
      {hits.map(({ href, title, line = [], day, excerpt }) => (
        <li className="hit" data-search-result="" key={href}>
          <h3>
            <a className="t" href={href}>
              {title}
            </a>
          </h3>
          <p className="line">
            {line.map((word) => (
              <span key={word}>{word}</span>
            ))}
            {day && <time dateTime={day}>{dayWords(day)}</time>}
          </p>
          {excerpt && <p>{excerpt}</p>}
        </li>
      ))}
    </ol>
  );
}
