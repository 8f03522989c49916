import { join } from 'node:path';
import { settings as settingsFile, type Settings } from '../collections/settings/schema.ts';
import type { Passing } from '../privacy/report.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { nameForPost } from '../privacy/name-for-post.ts';
import { namesForPosts } from '../record/names-for-posts.ts';
import { lostCharacters } from '../schema/lost-characters.ts';
import { problemsFrom, type Problem } from '../schema/problems.ts';
import { textsOf } from '../schema/texts.ts';
import { shownPath } from './folders.ts';
import type { Decoded } from '../text/decode.ts';
import { normaliseText } from '../text/normalise.ts';
import { cutProblems } from './cut-values.ts';
import { readYaml } from './front-matter.ts';
import { personalData } from './personal/personal-data.ts';
import { readText } from './read-text.ts';

/** Reads `settings.yml`. Personal information is looked for when it is said what may pass. */
export async function readSettings(
  contentDir: string,
  passing?: Passing,
): Promise<{ settings?: Settings; problems: Problem[] }> {
  return settingsFrom(await readSettingsText(contentDir), shownPath(contentDir, settingsFile.file), passing);
}

/** The text of `settings.yml`, or why there is none. */
export function readSettingsText(contentDir: string): Promise<Decoded> {
  const missing = { problem: '没有这个文件，网站的名称、电话都写在里面' };
  return readText(join(contentDir, settingsFile.file)).catch(() => missing);
}

/** The settings of a text that was read; `file` is how messages name it. */
export function settingsFrom(read: Decoded, file: string, passing?: Passing): ReturnType<typeof parseSettings> {
  if ('text' in read) return parseSettings(read.text, file, passing);
  return { problems: [{ file, path: '', label: '文件', message: read.problem, severity: 'error' }] };
}

/** Reads the text of `settings.yml`; `file` is how messages name it. */
export function parseSettings(
  written: string,
  file: string,
  passing?: Passing,
): { settings?: Settings; problems: Problem[] } {
  const text = normaliseText(written);
  const fields = fieldsOf(settingsFile.schema.shape);
  const yaml = readYaml(text);
  const data = 'data' in yaml ? yaml.data : undefined;
  const texts = textsOf(fields, data);
  const personal = passing ? personalData({ file, head: text, texts }, passing) : [];
  const lost = [
    ...lostCharacters(texts, file),
    ...namesForPosts(fields, data, file, nameForPost),
    ...('cut' in yaml ? cutProblems(yaml.cut, file) : []),
  ];
  if ('problem' in yaml) {
    return { problems: [{ file, path: '', label: '文件', message: yaml.problem, severity: 'error' }, ...personal] };
  }
  const parsed = settingsFile.schema.safeParse(data ?? {});
  if (parsed.success) return { settings: parsed.data, problems: [...personal, ...lost] };
  return { problems: [...problemsFrom(parsed.error, fields, file), ...personal, ...lost] };
}
