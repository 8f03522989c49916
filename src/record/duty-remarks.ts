import { frequencies, type Duty } from '../collections/duties/schema.ts';
import type { Entry } from '../collections/entry.ts';
import { addDays, beijingDay } from '../schema/beijing.ts';
import { periodDays, periodKind, periodWords, type PeriodKind } from '../schema/periods/period.ts';
import { hasAccounts, statedBy } from './evidence.ts';
import { bound, streetIn } from './owed.ts';

export interface DutyRemark {
  entry: Entry;
  path: readonly string[];
  message: string;
}

const examples = { month: '2026-09', quarter: '2026-Q3', 'half-year': '2026-H1', year: '2026' } as const;
const lengths = { month: '一个月', quarter: '一个季度', 'half-year': '半年', year: '一年' } as const;

/** Why the ledger cannot count an entry for the duty it names, or counts another one: nobody sees that from one file. */
export function dutyRemarks(entries: readonly Entry[]): DutyRemark[] {
  const duties = new Map(entries.flatMap((entry) => (isOf(entry, 'duties') ? [[entry.id, entry.data] as const] : [])));
  const communities = entries.filter((entry) => isOf(entry, 'communities'));
  const named = entries.flatMap((entry) => {
    const { duty, withdrawn } = statedBy(entry);
    const data = duty === undefined || withdrawn ? undefined : duties.get(duty);
    return data ? [{ entry, duty: data }] : [];
  });
  const street = streetIn(communities);
  return [
    ...named.flatMap(({ entry, duty }) => {
      const community = statedBy(entry).community ?? street;
      const isBound = communities.length === 0 || bound(duty, communities).includes(community);
      return [...dateRemark(entry, duty), ...(isBound ? [] : [communityRemark(entry, duty)])];
    }),
    ...twice(named, street),
  ];
}

const isOf = <N extends 'duties' | 'communities'>(entry: Entry, name: N): entry is Entry<N> =>
  entry.collection === name;

function dateRemark(entry: Entry, { title, frequency }: Duty): DutyRemark[] {
  const { period, occurred, checked } = statedBy(entry);
  const remark = (path: string, message: string) => [{ entry, path: [path], message }];
  if (frequency === 'event')
    return occurred ? [] : remark('occurred', `“${title}”有事就公开，要写事情是哪天发生的，台账才知道是不是按时`);
  if (frequency === 'standing')
    return checked ? [] : remark('checked', `“${title}”长期公开，每半年要核对一次，请写最近一次核对的日期`);
  const often = `“${title}”${frequencies[frequency]}公开一次`.replace('每季公开', '每季度公开');
  const example = examples[frequency];
  if (!period) return remark('period', `${often}，要写是哪一期的，如 ${example}，不然台账算作没有公开`);
  const kind: PeriodKind = periodKind(period);
  if (kind === frequency) return isEarly(entry, period) ? remark('period', earlyWords(period)) : [];
  return remark('period', `${often}，${period} 是${lengths[kind]}，请改成 ${example} 这样的${lengths[frequency]}`);
}

const lastDay = (period: string) => addDays(periodDays(period).end, -1);

/** Whether it says itself that it came out before its period was over, and of no later look. */
function isEarly(entry: Entry, period: string): boolean {
  const { publishAt, published, checked, changes = [] } = statedBy(entry);
  const came = publishAt ?? published;
  if (came === undefined || !hasAccounts(entry)) return false;
  return [beijingDay(came), checked, ...changes.map(({ date }) => date)].every((day = '') => day < lastDay(period));
}

const earlyWords = (period: string) =>
  `${periodWords(period)}还没有过完，这一篇就公开了，台账还不算；期间写错了的请改正，没有写错的，到 ${lastDay(period)} 以后补全内容，写上最近核对日期`;

function communityRemark(entry: Entry, { title, level }: Duty): DutyRemark {
  const { community } = statedBy(entry);
  const why = () => {
    if (level === 'street') return `“${title}”由街道公开，请去掉所属社区，或者改选社区的目录项`;
    if (community === undefined) return `“${title}”由各社区公开，请选所属社区，不然台账不知道是哪个社区公开的`;
    return `“${title}”没有要求这个社区公开，请核对所属社区，或者在目录项里加上这个社区`;
  };
  return { entry, path: ['community'], message: why() };
}

/** All but the one that came first: which of them is meant, nobody can tell but the clerk. */
function twice(named: readonly { entry: Entry; duty: Duty }[], street: string): DutyRemark[] {
  const byPeriod = named.filter(({ entry, duty }) => {
    const { period } = statedBy(entry);
    return period !== undefined && periodKind(period) === duty.frequency;
  });
  const groups = Map.groupBy(byPeriod, ({ entry }) => {
    const { duty, period, community = street } = statedBy(entry);
    return [duty, community, period].join(' ');
  });
  return [...groups.values()].flatMap((same) => {
    const [first, ...others] = same.map(({ entry }) => entry).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    return others.map((entry) => {
      const { period = '' } = statedBy(entry);
      const message = `${periodWords(period)}的已经有一篇《${first!.data.title ?? first!.id}》，台账按先公开的算；换了新的请撤回旧的，是另一期的请改所属期间`;
      return { entry, path: ['period'], message };
    });
  });
}

const dayOf = (entry: Entry) => `${statedBy(entry).published ?? ''} ${entry.id}`;
