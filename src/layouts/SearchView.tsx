import { Filters } from '../components/list/Filters.tsx';
import { Hotlines } from '../components/contact/Hotlines.tsx';
import { Icon } from '../components/text/Icon.tsx';
import { ListHead } from '../components/list/ListHead.tsx';
import { SearchForm } from '../components/list/SearchForm.tsx';
import { FoundPages, SearchResults } from '../components/list/SearchResults.tsx';
import type { Frame } from '../model/frame.ts';
import type { FoundPage } from '../model/search/found-pages.ts';
import type { SearchFilter } from '../model/lists/search-filters.ts';

interface Props {
  filters: readonly SearchFilter[];
  /** Shown above the results of a question that holds one of their words. */
  pages: readonly FoundPage[];
  frame: Frame;
}

/**
 * The search page before any script runs: a field, and the columns to look in by hand. `client/search-page.ts` fills
 * in what was found, and shows what of this then applies.
 */
export function SearchView({ filters, pages, frame }: Props) {
  const groups = filters.map(({ name, label, values }) => ({
    label,
    links: [
      { label: '全部', href: `/search/?${name}=`, current: true },
      ...values.map((value) => ({ label: value.label, href: `/search/?${name}=${value.value}`, current: false })),
    ],
  }));
  return (
    <div className="list">
      <ListHead title="搜索" crumbs={[{ label: '首页', href: '/' }]}>
        <SearchForm />
      </ListHead>
      <div data-search-direct="" />
      <FoundPages pages={pages} />
      <details className="pick" data-search-filters="" hidden>
        <summary>筛选</summary>
        <Filters filters={groups} />
      </details>
      <div>
        <SearchResults>
          <p className="orders" data-search-orders="" hidden>
            <a href="/search/" data-order="" aria-current="true">
              最相关的在前
            </a>
            <a href="/search/?sort=date" data-order="date">
              最新的在前
            </a>
          </p>
        </SearchResults>
        <section data-search-directory="" aria-labelledby="directory">
          <h2 className="month" id="directory">
            按栏目找
          </h2>
          <ul className="one">
            {[...frame.menu, ...frame.more].map(({ label, icon, href }) => (
              <li key={href}>
                <a href={href}>
                  <Icon name={icon} />
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <Hotlines hotlines={frame.hotlines.slice(0, 2)} />
        </section>
      </div>
    </div>
  );
}
