import type { ReactNode } from 'react';

interface Props {
  /** Where the original is: host and path, as one would type it. */
  address: string;
  /** The term in full, since what is left of it goes stale on paper. */
  term?: ReactNode;
}

/** The foot of a page on paper: where the original is. What hangs on a wall has a sheet of its own. */
export function PrintSlip({ address, term }: Props) {
  return (
    <div className="slip" aria-hidden="true">
      {term && (
        <p>
          <b>{term}</b>
        </p>
      )}
      <p>网上原件：{address}</p>
    </div>
  );
}
