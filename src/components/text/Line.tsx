import type { ReactNode } from 'react';

interface Props {
  /** Stands before the items, as a status does under a title. */
  first?: ReactNode;
  items?: readonly ReactNode[] | undefined;
  children?: ReactNode;
}

/** Small facts in a row, each kept whole. */
export function Line({ first, items, children }: Props) {
  const shown = (items ?? []).filter((item) => item !== undefined && item !== null && item !== '' && item !== false);
  if (shown.length === 0 && !first && !children) return null;
  return (
    <p className="line">
      {first}
      {shown.map((item, index) => (
        <span key={index}>{item}</span>
      ))}
      {children}
    </p>
  );
}
