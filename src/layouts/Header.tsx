import { Icon } from '../components/text/Icon.tsx';
import { SearchForm } from '../components/list/SearchForm.tsx';
import { Seal } from '../components/entry/Seal.tsx';
import type { PagePlace } from './page-place.ts';

/** Name, columns, search and the size of the text. */
export function Header({ frame, current, search, lang }: PagePlace) {
  const here = (name: string) => (name === current ? 'page' : undefined);
  return (
    <header className="top" lang={lang}>
      <div className="wrap">
        <a className="brand" href="/" aria-current={here('home')}>
          <Seal />
          <span>
            <span className="vh">公示</span>
            {frame.street}
          </span>
        </a>
        <nav className="nav" aria-label="栏目">
          <ul>
            {frame.menu.map(({ name, label, href }) => (
              <li key={name}>
                <a href={href} aria-current={here(name)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {search && <SearchForm look="header" />}
        <button className="tool" type="button" data-size="" hidden>
          <Icon name="size" />
          <span className="vh">把字</span>
          <span>放大</span>
        </button>
        <a className="tool menu-link" href="#menu">
          <Icon name="menu" />
          目录
        </a>
      </div>
    </header>
  );
}
