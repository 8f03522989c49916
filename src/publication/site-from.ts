import { assemble } from '../model/assemble.ts';
import type { Site } from '../model/site.ts';
import { noHistory } from '../record/version.ts';
import type { Reading } from '../reader/read-content.ts';
import { problemLine, reportOf } from '../reader/report.ts';
import { beijingInstant } from '../schema/beijing.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The instant that a site is made for: `SITE_NOW`, or now. */
export const instantFrom = (env: Env): string => env['SITE_NOW'] || beijingInstant(Date.now());

/** The site that a reading makes. Throws with every error of the content. */
export function siteFrom(content: Reading, env: Env, history = noHistory): Site {
  const { entries, settings } = content;
  const { errors } = reportOf(content);
  if (!settings || errors.length > 0) {
    throw new Error([`内容有 ${String(errors.length)} 处要改，网站没有生成`, ...errors.map(problemLine)].join('\n'));
  }
  return assemble({ entries, settings, now: instantFrom(env), origin: env['SITE_URL'], history });
}
