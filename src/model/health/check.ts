/** One thing inspectors look for, and how this site stands. Plain data: the page and the data file show the same. */
export interface HealthCheck {
  id: string;
  group: HealthGroup;
  /** What is asked, in a few words: 首页更新. */
  title: string;
  /** The threshold in full. */
  asked: string;
  /** The rule that asks it. */
  rule: string;
  state: HealthState;
  /** How it stands, in figures. */
  figure: string;
  /** The day since which it has not been as it should. */
  since?: string | undefined;
  /** The first entries that are not as they should be; there may be more. */
  failing: readonly Failing[];
  failingCount: number;
}

export const groups = {
  fresh: '更新',
  guides: '办事指南',
  answers: '回应',
  texts: '内容',
  places: '服务场所',
  program: '网站程序',
} as const;
export type HealthGroup = keyof typeof groups;

/** `proved`: it is the same for every site of this program, and its tests are what holds it. */
export type HealthState = 'passed' | 'failed' | 'unknown' | 'proved';

export interface Failing {
  title: string;
  href: string;
  note: string;
}

/** The rules, as they are cited. */
export const RULES = {
  inspection: '政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）',
  own: '本站约定',
  plans: '社区服务体系建设规划的通行标准',
} as const;

const LISTED = 10;

/** A check with what fails it: it passes where nothing does. */
export const checked = (
  base: Omit<HealthCheck, 'state' | 'failing' | 'failingCount'>,
  failing: readonly Failing[],
): HealthCheck => ({
  ...base,
  state: failing.length > 0 ? 'failed' : 'passed',
  failing: failing.slice(0, LISTED),
  failingCount: failing.length,
});
