import type { ReactNode } from 'react';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { Section } from '../../components/text/Section.tsx';
import { formatFen } from '../../schema/money.ts';
import { periodWords } from '../../schema/periods/period.ts';
import type { AccountCheck } from './account-checks.ts';
import { countWords, difference, periodsWords, rowWords, yuan } from './account-words.ts';

export interface Balance {
  opening: number;
  income: number;
  spending: number;
  closing: number;
}

interface Props {
  period: string | undefined;
  balance: Balance;
  checks: readonly AccountCheck[];
  href: (id: string) => string;
}

/** Each check of the accounts with its figures, so that whoever doubts it can work it out again. */
export function AccountChecks({ period, balance, checks, href }: Props) {
  return (
    <Section id="checks" title="核对">
      <ul>
        <Check state="right">
          各项明细加起来：{sumWords(balance)}，与{rowWords('closing', period)}相符
        </Check>
        {period === undefined && <Check state="alone">没有写所属期间，不能和前后各期核对</Check>}
        {checks.map((check, index) => (
          <BetweenReports key={index} check={check} period={period} opening={balance.opening} href={href} />
        ))}
      </ul>
    </Section>
  );
}

interface BetweenProps extends Pick<Props, 'period' | 'href'> {
  check: AccountCheck;
  opening: number;
}

function BetweenReports({ check, period, opening, href }: BetweenProps) {
  const link = (report: { id: string; period: string }) => <a href={href(report.id)}>{periodWords(report.period)}</a>;
  const own = rowWords('opening', period);
  switch (check.kind) {
    case 'first':
      return <Check state="alone">本站没有更早的账，{own}没有可比的数</Check>;
    case 'gap':
      return (
        <Check state="open">
          缺{periodsWords(check.missing)}的账，{own}没有可比的数；最近的一期是{link(check.before)}，结余{' '}
          {yuan(check.before.closing)}
        </Check>
      );
    case 'carried':
      return check.before.closing === opening ? (
        <Check state="right">
          {link(check.before)}结余 {yuan(opening)} ＝ {own}，相符
        </Check>
      ) : (
        <Check state="open">
          {link(check.before)}结余 {yuan(check.before.closing)}，这里的{own}是 {yuan(opening)}，差{' '}
          {difference(check.before.closing, opening)}
        </Check>
      );
    case 'double':
      return (
        <Check state="open">
          {periodWords(check.other.period)}还有<a href={href(check.other.id)}>另一份账</a>，以后发布的
          {check.counts ? '这一份' : '那一份'}为准
        </Check>
      );
    case 'rolled':
      return <RolledUp check={check} period={period} />;
  }
}

function RolledUp({
  check: { parts, count, rows },
  period,
}: {
  check: Extract<AccountCheck, { kind: 'rolled' }>;
  period: string | undefined;
}) {
  const wrong = rows.filter((row) => row.parts !== row.own);
  const said = (wrong.length > 0 ? wrong : rows).map((row) =>
    wrong.length > 0
      ? `${rowWords(row.what, period)}应为 ${yuan(row.parts)}，这里是 ${yuan(row.own)}，差 ${difference(row.parts, row.own)}`
      : `${rowWords(row.what, period)} ${yuan(row.parts)}`,
  );
  return (
    <Check state={wrong.length > 0 ? 'open' : 'right'}>
      {countWords(parts, count)}的账汇总：{said.join(wrong.length > 0 ? '；' : '，')}
      {wrong.length === 0 && '，都相符'}
    </Check>
  );
}

const STATES = {
  right: { code: 'done', label: '相符' },
  open: { code: 'soon', label: '待核对' },
  alone: { code: 'wait', label: '无可比' },
} as const;

const Check = ({ state, children }: { state: keyof typeof STATES; children: ReactNode }) => (
  <li>
    <FixedStatus {...STATES[state]} />
    {'　'}
    {children}
  </li>
);

function sumWords({ opening, income, spending, closing }: Balance): string {
  return `${formatFen(opening)} + ${operand(income)} − ${operand(spending)} = ${formatFen(closing)}`;
}

const operand = (fen: number) => (fen < 0 ? `（${formatFen(fen)}）` : formatFen(fen));
