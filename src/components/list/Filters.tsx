export interface FilterGroup {
  label: string;
  links: readonly { label: string; href: string; current: boolean }[];
}

/** Ways to narrow a list: plain links to pages that exist. */
export function Filters({ filters, label = '筛选', folded = false }: Props) {
  if (filters.length === 0) return null;
  const rows = (
    <dl>
      {filters.map((group) => (
        <FilterRow key={group.label} {...group} />
      ))}
    </dl>
  );
  return (
    <nav className="filter" aria-label={label}>
      {folded ? (
        <details className="fold">
          <summary>
            {label}：{chosenOf(filters)}
          </summary>
          {rows}
        </details>
      ) : (
        rows
      )}
    </nav>
  );
}

interface Props {
  filters: readonly FilterGroup[];
  label?: string;
  /** On phones one line that says what is chosen, so that the list itself begins on the first screen. */
  folded?: boolean;
}

/** What narrows the list: the first choice of a group is all of it. */
function chosenOf(filters: readonly FilterGroup[]): string {
  const chosen = filters.flatMap(({ links }) => links.slice(1).flatMap((link) => (link.current ? [link.label] : [])));
  return chosen.length > 0 ? chosen.join('，') : '全部';
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
