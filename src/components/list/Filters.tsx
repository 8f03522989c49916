export interface FilterGroup {
  label: string;
  links: readonly { label: string; href: string; current: boolean }[];
}

/** Ways to narrow a list: plain links to pages that exist. */
export function Filters({ filters, label = '筛选' }: { filters: readonly FilterGroup[]; label?: string }) {
  if (filters.length === 0) return null;
  return (
    <nav className="filter" aria-label={label}>
      <dl>
        {filters.map((group) => (
          <FilterRow key={group.label} {...group} />
        ))}
      </dl>
    </nav>
  );
}

/** More choices than these are folded away, so that a list still begins on the first screen of a phone. */
const IN_SIGHT = 10;

function FilterRow({ label, links }: FilterGroup) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {links.length > IN_SIGHT ? (
          <details>
            <summary>{links.find(({ current }) => current)?.label ?? '选一个'}</summary>
            <FilterLinks links={links} />
          </details>
        ) : (
          <FilterLinks links={links} />
        )}
      </dd>
    </>
  );
}

const FilterLinks = ({ links }: Pick<FilterGroup, 'links'>) => (
  <ul>
    {links.map((link) => (
      <li key={link.label}>
        <a href={link.href} aria-current={link.current ? 'true' : undefined}>
          {link.label}
        </a>
      </li>
    ))}
  </ul>
);
