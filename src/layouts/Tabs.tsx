import { Icon } from '../components/text/Icon.tsx';
import type { PagePlace } from './page-place.ts';

/** Five places fit under a thumb: home, three columns, search. The rest is in the menu at the foot. */
export function Tabs({ frame, current, lang }: PagePlace) {
  const tabs = [
    { name: 'home', short: '首页', icon: 'home', href: '/' },
    ...frame.menu.slice(0, 3),
    { name: 'search', short: '搜索', icon: 'search', href: '/search/' },
  ];
  return (
    <nav className="tabs" lang={lang} aria-label="常用">
      <ul>
        {tabs.map(({ name, short, icon, href }) => (
          <li key={name}>
            <a href={href} aria-current={name === current ? 'page' : undefined}>
              <Icon name={icon} />
              {short}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
