import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settings as settingsFile, type Settings } from '../collections/settings/schema.ts';
import type { Passing } from '../privacy/report.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { problemsFrom, type Problem } from '../schema/problems.ts';
import { shownPath } from './folders.ts';
import { readYaml } from './front-matter.ts';
import { personalData } from './personal-data.ts';

/** Reads `settings.yml`. Personal information is looked for when it is said what may pass. */
export async function readSettings(
  contentDir: string,
  passing?: Passing,
): Promise<{ settings?: Settings; problems: Problem[] }> {
  const file = shownPath(contentDir, settingsFile.file);
  const text = await readFile(join(contentDir, settingsFile.file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    return {
      problems: [
        { file, path: '', label: '文件', message: '没有这个文件，网站的名称、电话都写在里面', severity: 'error' },
      ],
    };
  }
  return parseSettings(text, file, passing);
}

/** Reads the text of `settings.yml`; `file` is how messages name it. */
export function parseSettings(
  text: string,
  file: string,
  passing?: Passing,
): { settings?: Settings; problems: Problem[] } {
  const fields = fieldsOf(settingsFile.schema.shape);
  const yaml = readYaml(text);
  const data = 'data' in yaml ? yaml.data : undefined;
  const personal = passing ? personalData({ file, head: text, data, fields }, passing) : [];
  if ('problem' in yaml) {
    return { problems: [{ file, path: '', label: '文件', message: yaml.problem, severity: 'error' }, ...personal] };
  }
  const parsed = settingsFile.schema.safeParse(data ?? {});
  if (parsed.success) return { settings: parsed.data, problems: personal };
  return { problems: [...problemsFrom(parsed.error, fields, file), ...personal] };
}
