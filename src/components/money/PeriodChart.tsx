import { formatFen } from '../../schema/money.ts';
import { RowsTable } from './RowsTable.tsx';

export interface PeriodFigures {
  /** 2026年第三季度 */
  label: string;
  /** Whole 分. */
  income: number;
  spending: number;
  closing: number;
}

const SERIES = [
  { key: 'income', label: '收入', look: 'in' },
  { key: 'spending', label: '支出', look: 'ex' },
  { key: 'closing', label: '结余', look: 'rest' },
] as const;

/** Heights in rem, so that they grow with the text. */
const AXIS = 1.8;
const PERIOD = 4.4;
const BARS = 1.5;
const BAR = 0.6;
const STEP = 0.85;

/**
 * Income, spending and closing of some periods as bars on one scale, and the same figures as a table below, which is what
 * the chart is drawn from. Amounts below zero lie to the left of the line.
 */
export function PeriodChart({ id, title, periods }: { id: string; title: string; periods: readonly PeriodFigures[] }) {
  const all = periods.flatMap((period) => SERIES.map(({ key }) => period[key]));
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const at = (fen: number) => ((fen - least) / (most - least || 1)) * 100;
  const percent = (share: number) => `${share.toFixed(2)}%`;
  const zero = percent(at(0));
  return (
    <figure>
      <svg
        className="chart"
        width="100%"
        height={rem(AXIS + periods.length * PERIOD)}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{describe(periods)}</desc>
        <text y="1rem">{formatFen(least)}</text>
        <text x="100%" y="1rem" textAnchor="end">
          {formatFen(most)}
        </text>
        {periods.map((period, index) => (
          <svg key={period.label} y={rem(AXIS + index * PERIOD)}>
            <text y="1rem">{period.label}</text>
            {SERIES.map(({ key, look }, bar) => (
              <rect
                key={key}
                className={look}
                x={percent(at(Math.min(period[key], 0)))}
                y={rem(BARS + bar * STEP)}
                width={percent(at(Math.abs(period[key])) - at(0))}
                height={rem(BAR)}
              />
            ))}
            <line x1={zero} x2={zero} y1={rem(BARS)} y2={rem(PERIOD)} />
          </svg>
        ))}
      </svg>
      <p className="small key">
        {SERIES.map(({ key, label, look }) => (
          <span key={key}>
            <svg className={look} width="16" height="11" aria-hidden="true">
              <path d="M1 1h14v9H1z" />
            </svg>{' '}
            {label}
          </span>
        ))}
        <span>单位：元</span>
      </p>
      <RowsTable
        caption={title}
        columns={[{ label: '期间' }, ...SERIES.map(({ label }) => ({ label: `${label}（元）`, amount: true }))]}
        rows={periods.map((period) => ({
          cells: [period.label, ...SERIES.map(({ key }) => formatFen(period[key]))],
        }))}
      />
    </figure>
  );
}

const rem = (size: number) => `${size.toFixed(2)}rem`;

/** What is to be seen at a glance; the figures themselves stand in the table. */
function describe(periods: readonly PeriodFigures[]): string {
  const most = (key: 'income' | 'spending', what: string) => {
    const { label, [key]: fen } = periods.reduce((a, b) => (b[key] > a[key] ? b : a));
    return `${what}最多的是${label}，${formatFen(fen)} 元`;
  };
  return `${most('income', '收入')}；${most('spending', '支出')}。每一期的数字见下表。`;
}
