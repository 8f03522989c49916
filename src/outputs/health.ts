import { groups } from '../model/health/check.ts';
import { healthOf } from '../model/health/health.ts';
import type { Site } from '../model/site.ts';
import { beijingDay } from '../schema/beijing.ts';
import { fixedPiece, JSON_TYPE, type Output } from './output.ts';

/** What the page of the site's health shows, for programs. */
export function health(site: Site): Output {
  const { checks, months } = healthOf(site);
  const rows = checks.map((check) => ({
    ...check,
    groupLabel: groups[check.group],
    failing: check.failing.map(({ href, ...rest }) => ({ ...rest, url: site.origin + href })),
  }));
  const text = JSON.stringify({ label: '站点体检', day: beijingDay(site.now), checks: rows, months }, null, 1);
  return { path: 'data/health.json', type: JSON_TYPE, pieces: [fixedPiece(`${text}\n`)] };
}
