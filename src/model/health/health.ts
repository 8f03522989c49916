import { beijingDay } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import type { Site } from '../site.ts';
import { standardsOf } from '../standards.ts';
import { hrefOf } from '../links.ts';
import { answers } from './answers.ts';
import { checked, RULES, type HealthCheck } from './check.ts';
import { freshness } from './freshness.ts';
import { guides } from './guides.ts';
import { inTime } from './in-time.ts';
import { program } from './program.ts';
import { texts } from './texts.ts';

/** How many of the checks that dates decide failed at the end of a month. */
export interface MonthEnd {
  day: string;
  failed: number;
  of: number;
}

export interface Health {
  now: string;
  checks: readonly HealthCheck[];
  months: readonly MonthEnd[];
}

const MONTHS = 12;

/** The site looked at as inspectors do, now and, as far as the dates in its content tell, at the ends of the last months. */
export const healthOf = remembered((site: Site): Health => ({
  now: site.now,
  checks: [
    ...freshness(site),
    inTime(site),
    ...guides(site),
    ...answers(site),
    ...texts(site),
    ...places(site),
    ...program(site),
  ],
  months: monthEnds(beijingDay(site.now)).map((day) => {
    const dated = [...freshness(site, day), ...answers(site, day)];
    return { day, failed: dated.filter(({ state }) => state === 'failed').length, of: dated.length };
  }),
}));

/** The last days of the months before this one, the oldest first. */
function monthEnds(today: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) =>
    new Date(Date.UTC(year, month - MONTHS + index, 0)).toISOString().slice(0, 10),
  );
}

/** The rooms of each community; what is not known is not said to be met. */
function places(site: Site): HealthCheck[] {
  return site.entries.communities.flatMap((community) => {
    const standards = standardsOf(site, community);
    if (!standards) return [];
    const failing = standards
      .filter(({ state }) => state !== 'met')
      .map(({ label, asked, figure }) => ({ title: `${label}${asked}`, href: hrefOf(community), note: figure }));
    const unknown = standards.some(({ state }) => state === 'unknown');
    const missed = standards.some(({ state }) => state === 'missed');
    const check = checked(
      {
        id: `rooms-${community.id}`,
        group: 'places',
        title: `${community.data.title}的服务用房`,
        asked: '总面积 300 平方米、每百户 30 平方米、办公用房不超过 30%，新建的 500 平方米',
        rule: RULES.plans,
        figure: `${standards.length} 项里达到 ${standards.length - failing.length} 项`,
      },
      failing,
    );
    return [{ ...check, state: unknown && !missed ? 'unknown' : check.state } satisfies HealthCheck];
  });
}
