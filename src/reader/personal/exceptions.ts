import { join } from 'node:path';
import { stringify } from 'yaml';
import * as z from 'zod';
import { kindNames } from '../../privacy/finding.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { choice } from '../../schema/fields/choice.ts';
import { list } from '../../schema/fields/nested.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { place, problemsFrom, type Problem } from '../../schema/problems.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { Decoded } from '../../text/decode.ts';
import { readYaml } from '../front-matter.ts';
import { readText } from '../read-text.ts';

export const EXCEPTIONS_FILE = 'exceptions.yml';

const schema = z.strictObject({
  exceptions: list({
    label: '放行',
    required: false,
    of: {
      file: text({
        label: '文件',
        max: 300,
        pattern: [/^(?:content|\/media)\/.+/, '请写成 content/… 或 /media/… 这样的文件位置'],
      }),
      kind: choice({ label: '种类', options: { ...kindNames, unread: '看过的文件' } }),
      /** Of personal information in a file. */
      masked: text({ label: '遮住以后的写法', max: 100, required: false }),
      /** Of a file that only a person can read: another file in its place has to be looked at again. */
      sha256: text({
        label: 'SHA-256',
        max: 64,
        required: false,
        pattern: [/^[0-9a-f]{64}$/, '请写 64 位的 SHA-256'],
      }),
      reason: text({ label: '理由', max: 300, pattern: [/^.{5,}$/s, '请把理由写清楚，至少 5 个字'] }),
      by: text({ label: '放行的人', max: 60 }),
      date: day({ label: '日期' }),
    },
  }),
});

/**
 * Leave of a reviewer to publish one piece of personal information in one file; or, with `unread`, the word of a person
 * that there is none in a file that no program can read.
 */
export type Exception = NonNullable<z.output<typeof schema>['exceptions']>[number];

/** Reads the text of `exceptions.yml`; `file` is how messages name it. */
export function parseExceptions(source: Decoded, file: string): { exceptions: Exception[]; problems: Problem[] } {
  const yaml = 'problem' in source ? source : readYaml(normaliseText(source.text));
  if ('problem' in yaml) {
    const problem = { file, path: '', label: '文件', message: yaml.problem, severity: 'error' as const };
    return { exceptions: [], problems: [problem] };
  }
  const parsed = schema.safeParse({ exceptions: yaml.data });
  const problems = [
    ...(parsed.success ? [] : problemsFrom(parsed.error, fieldsOf(schema.shape), file)),
    ...withoutSubject(yaml.data, file),
  ];
  return { exceptions: (problems.length === 0 && parsed.data?.exceptions) || [], problems };
}

/** Each row says what it lets pass: a number as it is masked, or the version of a file. */
function withoutSubject(rows: unknown, file: string): Problem[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: Partial<Exception> | null, index): Problem[] => {
    const needed = row?.kind === 'unread' ? 'sha256' : 'masked';
    if (row?.[needed]) return [];
    const at = place(['exceptions', index, needed], fieldsOf(schema.shape), file);
    return [{ ...at, message: '还没有填写', severity: 'error' }];
  });
}

/** The text of `exceptions.yml` in a content folder; empty when there is none. */
export function readExceptions(contentDir: string): Promise<Decoded> {
  return readText(join(contentDir, EXCEPTIONS_FILE)).catch(() => ({ text: '' }));
}

/** The lines that make one more exception. */
export const exceptionLines = (added: readonly Exception[]) => stringify(added, { lineWidth: 0 });
