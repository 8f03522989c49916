import { Icon } from './Icon.tsx';

export interface Crumb {
  label: string;
  href: string;
  /** The drawing of a column, as in the menus. */
  icon?: string | undefined;
}

export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label="当前位置">
      <ol>
        {crumbs.map(({ label, href, icon }) => (
          <li key={href + label}>
            <a href={href}>
              {icon && <Icon name={icon} />}
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
