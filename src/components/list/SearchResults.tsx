import type { ReactNode } from 'react';

interface Page {
  href: string;
  title: string;
  summary: string;
  /** The words by which it is asked for. */
  asked: readonly string[];
}

/** Pages of the site, shown above the results of a question that holds one of their words. */
export function FoundPages({ pages }: { pages: readonly Page[] }) {
  return (
    <ul className="one" data-search-pages="" hidden>
      {pages.map(({ href, title, summary, asked }) => (
        <li key={href} data-asked={asked.join(' ')} hidden>
          <a href={href}>
            <span>
              <b>{title}</b>　{summary}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where `client/search-page.ts` puts what was found; `children` stand between what it says of that and the results. */
export function SearchResults({ children }: { children?: ReactNode }) {
  return (
    <>
      <h2 className="month" data-search-heading="" hidden>
        <span data-search-count="" role="status" />
      </h2>
      <p className="also" data-search-also="" hidden />
      <p className="advice" data-search-advice="" hidden />
      {children}
      <ol className="hits" data-search-hits="" />
      <h2 className="month" data-search-near="" hidden>
        相关结果
      </h2>
      <ol className="hits" data-search-near-hits="" />
      <h2 className="month" data-search-past="" hidden>
        已经失效的
      </h2>
      <ol className="hits" data-search-past-hits="" />
      <p className="acts" data-search-acts="" />
    </>
  );
}
