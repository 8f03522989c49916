import { formatFen } from '../../schema/money.ts';

export interface QuarterFigures {
  /** 2026年第三季度 */
  label: string;
  /** Whole 分. */
  income: number;
  spending: number;
}

const PER_QUARTER = 4.5;
/** The longest bar leaves room for its figure. */
const LONGEST = 74;

/** Income and spending of some periods as bars, with the exact sums as a text alternative. Sizes grow with the text. */
export function QuarterChart({
  id,
  title,
  quarters,
}: {
  id: string;
  title: string;
  quarters: readonly QuarterFigures[];
}) {
  const most = Math.max(1, ...quarters.flatMap(({ income, spending }) => [income, spending]));
  const width = (fen: number) => `${((Math.max(fen, 0) / most) * LONGEST).toFixed(1)}%`;
  const description = quarters
    .map(({ label, income, spending }) => `${label}收入${formatFen(income)}元，支出${formatFen(spending)}元`)
    .join('；');
  return (
    <figure>
      <svg
        className="chart"
        width="100%"
        height={`${quarters.length * PER_QUARTER}rem`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{`${description}。`}</desc>
        {quarters.map(({ label, income, spending }, index) => (
          <svg key={label} y={`${index * PER_QUARTER}rem`}>
            <text y="1.1rem">{label}</text>
            <rect className="in" y="1.55rem" width={width(income)} height=".9rem" />
            <rect className="ex" y="2.7rem" width={width(spending)} height=".9rem" />
            <text x={width(income)} dx=".4em" y="2.3rem">
              {thousands(income)}
            </text>
            <text x={width(spending)} dx=".4em" y="3.45rem">
              {thousands(spending)}
            </text>
          </svg>
        ))}
      </svg>
      <figcaption className="small key">
        <span>
          <svg className="in" width="16" height="11" aria-hidden="true">
            <path d="M0 0h16v11H0z" />
          </svg>{' '}
          收入
        </span>
        <span>
          <svg className="ex" width="16" height="11" aria-hidden="true">
            <path d="M1 1h14v9H1z" />
          </svg>{' '}
          支出
        </span>
        <span>单位：千元</span>
      </figcaption>
    </figure>
  );
}

const thousands = (fen: number) => (fen / 100_000).toFixed(1);
