import { SearchForm } from '../../components/list/SearchForm.tsx';
import { FoundPages, SearchResults } from '../../components/list/SearchResults.tsx';
import { ELDER_HREF, ELDER_SEARCH_HREF } from '../../model/links.ts';
import type { FoundPage } from '../../model/search/found-pages.ts';
import { Doors, elderDoors } from './ElderHomeView.tsx';

/** One field, then what was found, one below the other. Without a script the ways by column stand there. */
export function ElderSearchView({ pages }: { pages: readonly FoundPage[] }) {
  return (
    <div className="list">
      <div className="head">
        <h1>找一找</h1>
        <SearchForm results={ELDER_SEARCH_HREF} />
      </div>
      <div data-search-direct="" />
      <FoundPages pages={pages.filter(({ href }) => href !== ELDER_HREF)} />
      <div>
        <SearchResults />
        <section data-search-directory="" aria-labelledby="directory">
          <h2 id="directory">按栏目找</h2>
          <Doors doors={elderDoors()} />
        </section>
      </div>
    </div>
  );
}
