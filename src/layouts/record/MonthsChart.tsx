import type { MonthEnd } from '../../model/health/health.ts';

const EACH = 1.8;
/** The longest bar leaves room for the month before it and the figure behind it, in percent. */
const [FROM, LONGEST] = [26, 50];

/** How many checks failed at the end of each month as bars, with all figures as a text alternative. */
export function MonthsChart({ months }: { months: readonly MonthEnd[] }) {
  const most = Math.max(1, ...months.map(({ of }) => of));
  const words = ({ day, failed, of }: MonthEnd) => `${monthOf(day)}，${of} 项里 ${failed} 项不合格`;
  return (
    <figure>
      <svg
        className="chart"
        width="100%"
        height={`${months.length * EACH}rem`}
        role="img"
        aria-labelledby="months-title months-desc"
      >
        <title id="months-title">每个月末不合格的项数</title>
        <desc id="months-desc">{`${months.map(words).join('；')}。`}</desc>
        {months.map(({ day, failed }, index) => (
          <svg key={day} y={`${index * EACH}rem`}>
            <text y="1.1rem">{monthOf(day)}</text>
            <rect
              className="in"
              x={`${FROM}%`}
              y=".35rem"
              width={`${((failed / most) * LONGEST).toFixed(1)}%`}
              height=".9rem"
            />
            <text x={`${(FROM + (failed / most) * LONGEST).toFixed(1)}%`} dx=".4em" y="1.1rem">
              {failed}
            </text>
          </svg>
        ))}
      </svg>
      <figcaption className="small key">
        <span>单位：项</span>
      </figcaption>
    </figure>
  );
}

const monthOf = (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;
