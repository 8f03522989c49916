import { Icon } from '../text/Icon.tsx';

interface Props {
  /** `page` is the large one of home and search, `header` the small one beside the menu. */
  look?: 'page' | 'header' | undefined;
  query?: string | undefined;
  /** The page of results. */
  results?: string | undefined;
}

/** The search field: an ordinary form, so that it works before any script does. */
export function SearchForm({ look = 'page', query, results = '/search/' }: Props) {
  const large = look === 'page';
  return (
    <>
      <form className="find" role="search" action={results} aria-label={large ? '全站搜索' : '页首搜索'}>
        <input
          type="search"
          name="q"
          aria-label="搜索词"
          data-search-input=""
          placeholder={large ? '办事、公示、电话' : '搜公示、办事'}
          defaultValue={query}
        />
        <button>
          {large && <Icon name="search" />}
          搜索
        </button>
      </form>
      {large && (
        <noscript>
          <p className="small">
            这台设备没有打开脚本，站内搜索用不了。请按栏目找，或者打电话问；刚才写的话，按“返回”还在。
          </p>
        </noscript>
      )}
    </>
  );
}
