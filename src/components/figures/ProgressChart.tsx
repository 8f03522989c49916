export interface ProgressBar {
  /** 2026年底目标 */
  label: string;
  /** What stands behind the bar: `80.0%`. */
  words: string;
  value: number;
  /** What is hoped for is drawn as an outline, what was counted is filled. */
  kind: 'counted' | 'target';
}

const EACH = 2.9;
/** The longest bar leaves room for its figure. */
const LONGEST = 70;

/** Figures and targets in the order of time as bars, with all of them as a text alternative. Sizes grow with the text. */
export function ProgressChart({
  id,
  title,
  unit,
  bars,
}: {
  id: string;
  title: string;
  unit: string;
  bars: readonly ProgressBar[];
}) {
  const most = Math.max(...bars.map(({ value }) => value));
  const width = (value: number) => `${(most > 0 ? (Math.max(value, 0) / most) * LONGEST : 0).toFixed(1)}%`;
  const kinds = [...new Set(bars.map(({ kind }) => kind))];
  return (
    <figure>
      <svg
        className="chart"
        width="100%"
        height={`${bars.length * EACH}rem`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{`${bars.map(({ label, words }) => `${label} ${words}`).join('；')}。`}</desc>
        {bars.map(({ label, words, value, kind }, index) => (
          <svg key={label} y={`${index * EACH}rem`}>
            <text y="1.1rem">{label}</text>
            <rect className={marks[kind]} y="1.55rem" width={width(value)} height=".9rem" />
            <text x={width(value)} dx=".4em" y="2.3rem">
              {words}
            </text>
          </svg>
        ))}
      </svg>
      <figcaption className="small key">
        {kinds.map((kind) => (
          <span key={kind}>
            <svg className={marks[kind]} width="16" height="11" aria-hidden="true">
              <path d={kind === 'counted' ? 'M0 0h16v11H0z' : 'M1 1h14v9H1z'} />
            </svg>{' '}
            {names[kind]}
          </span>
        ))}
        <span>单位：{unit}</span>
      </figcaption>
    </figure>
  );
}

const marks = { counted: 'in', target: 'ex' };
const names = { counted: '实际', target: '目标' };
