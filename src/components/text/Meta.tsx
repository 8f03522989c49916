import { Fragment, type ReactNode } from 'react';

export interface MetaRow {
  label: string;
  /** A row without a value is left out. */
  value: ReactNode;
}

/** Registration data: what an archive asks for. */
export function Meta({ rows }: { rows: readonly MetaRow[] }) {
  return (
    <dl className="meta">
      {rows
        .filter(({ value }) => value !== undefined && value !== null && value !== '' && value !== false)
        .map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
