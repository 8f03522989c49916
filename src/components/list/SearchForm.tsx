import { Icon } from '../text/Icon.tsx';

interface Props {
  /** `page` is the large one of home and search, `header` the small one beside the menu. */
  look?: 'page' | 'header' | undefined;
  query?: string | undefined;
}

/** The search field: an ordinary form, so that it works before any script does. */
export function SearchForm({ look = 'page', query }: Props) {
  const large = look === 'page';
  return (
    <form className="find" role="search" action="/search/" aria-label={large ? '全站搜索' : '页首搜索'}>
      <input
        type="search"
        name="q"
        aria-label="搜索词"
        data-search-input=""
        placeholder={large ? '办什么事、找哪份公示' : '搜公示、办事'}
        autoComplete="off"
        defaultValue={query}
      />
      <button>
        {large && <Icon name="search" />}
        搜索
      </button>
    </form>
  );
}
