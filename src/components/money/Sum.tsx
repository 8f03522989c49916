import { Fragment } from 'react';
import { formatFen } from '../../schema/money.ts';

export interface SumRow {
  sign?: '加' | '减' | undefined;
  label: string;
  /** Whole 分. */
  fen: number;
}

/** Accounts as a sum on paper: what is added and taken away, a rule, and what is left over a double rule. */
export function Sum({ rows, total }: { rows: readonly SumRow[]; total: SumRow }) {
  return (
    <div>
      <dl className="sum">
        {rows.map(({ sign, label, fen }) => (
          <Fragment key={label}>
            <dt>
              <span>{sign}</span>
              {label}
            </dt>
            <dd>{formatFen(fen)}</dd>
          </Fragment>
        ))}
        <dt className="eq">{total.label}</dt>
        <dd className="eq">{formatFen(total.fen)}</dd>
      </dl>
      <p className="small">单位：元。</p>
    </div>
  );
}
