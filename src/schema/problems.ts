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
