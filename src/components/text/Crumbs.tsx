export interface Crumb {
  label: string;
  href: string;
}

export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label="当前位置">
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={href + label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
