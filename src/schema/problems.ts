import type * as z from 'zod';
import type { Field } from './editor.ts';
import { fieldsAlong } from './fields-of.ts';
import type { Problem } from './problem.ts';

export type { Problem };

/** Zod's issues as problems, in the order of the file's fields. */
export function problemsFrom(error: z.ZodError, fields: readonly Field[], file: string): Problem[] {
  return error.issues.flatMap((issue) => problemsFromIssue(issue, fields, file));
}

function problemsFromIssue(issue: z.core.$ZodIssue, fields: readonly Field[], file: string): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, issue.path, fields, file));
  }
  const { hint } = fieldsAlong(fields, issue.path).at(-1) ?? {};
  const message =
    issue.path.length === 0 && issue.code === 'invalid_type' ? '文件开头的信息要写成“名称: 内容”的几行' : issue.message;
  return [{ ...place(issue.path, fields, file), message, ...(hint && { hint }), severity: 'error' }];
}

function unknownKey(key: string, path: readonly PropertyKey[], fields: readonly Field[], file: string): Problem {
  const siblings = path.length ? (fieldsAlong(fields, path).at(-1)?.fields ?? []) : fields;
  const near = siblings.find(({ name }) => distance(name.toLowerCase(), key.toLowerCase()) <= 2);
  const message = near
    ? `没有“${key}”这一栏，是不是想写“${near.name}”（${near.label}）？`
    : `没有“${key}”这一栏，请删掉这一行；可以写的有：${siblings.map(({ name, label }) => `${name}（${label}）`).join('、')}`;
  const at = place(path, fields, file);
  return {
    ...at,
    path: [...path, key].map(String).join('.'),
    label: [at.label, key].filter(Boolean).join(' › '),
    message,
    severity: 'error',
  };
}

/** More than this many of one place are not listed one by one: nobody reads ten thousand lines. */
const LISTED = 40;

/** The first problems of each field of each file, in their order, and behind them how many more there are. */
export function shortened(problems: readonly Problem[]): Problem[] {
  const places = Map.groupBy(problems, ({ file, path, severity }) =>
    [file, path.split('.', 1)[0], severity].join('\n'),
  );
  return [...places.values()].flatMap((same) => {
    const [first, ...rest] = same.slice(LISTED);
    if (!first) return same;
    const more = countOf([first, ...rest]);
    const { file, path, severity } = first;
    const label = first.label.split(' › ', 1)[0]!.replace(/（第 \d+ 项）$/, '');
    const message = `还有 ${String(more)} 处和上面一样的问题，改好上面的再看`;
    return [...same.slice(0, LISTED), { file, path, label, message, severity, more }];
  });
}

/** How many there are, those not listed one by one too. */
export const countOf = (problems: readonly Problem[]): number => problems.reduce((sum, { more = 1 }) => sum + more, 0);

/** File, path and label of a value. */
export function place(path: readonly PropertyKey[], fields: readonly Field[], file: string) {
  return { file, path: path.map(String).join('.'), label: labelOf(path, fields) };
}

function labelOf(path: readonly PropertyKey[], fields: readonly Field[]): string {
  const [head, ...rest] = path;
  if (head === undefined) return '';
  const field = fields.find(({ name }) => name === head);
  if (!field) return [head, ...rest].map(String).join(' › ');
  const [row, ...below] = rest;
  const own = typeof row === 'number' ? `${field.label}（第 ${row + 1} 项）` : field.label;
  return [own, labelOf(typeof row === 'number' ? below : rest, field.fields ?? [])].filter(Boolean).join(' › ');
}

/** Levenshtein distance, for names a few letters long. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
