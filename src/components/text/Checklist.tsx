import type { ReactNode } from 'react';

export interface CheckItem {
  name: string;
  /** 原件，复印 1 份 */
  amount?: string | undefined;
  note?: ReactNode;
}

/** What to bring, with boxes to tick on paper. */
export function Checklist({ items }: { items: readonly CheckItem[] }) {
  return (
    <ul className="check">
      {items.map(({ name, amount, note }, index) => (
        <li key={index}>
          <span>{name}</span>
          {amount && <span>{amount}</span>}
          {note && <span className="small">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
