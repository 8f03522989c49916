export interface TocItem {
  id: string;
  text: string;
  /** Level of its heading. */
  depth: number;
}

/** The contents of a long document: its two upper levels of headings. */
export function Toc({ items, title = '目录' }: { items: readonly TocItem[]; title?: string | undefined }) {
  if (items.length < 2) return null;
  const top = Math.min(...items.map(({ depth }) => depth));
  return (
    <nav className="toc" aria-labelledby="toc-h">
      <h2 id="toc-h">{title}</h2>
      <ul>
        {items
          .filter(({ depth }) => depth <= top + 1)
          .map(({ id, text, depth }) => (
            <li key={id} className={depth > top ? 'deeper' : undefined}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
