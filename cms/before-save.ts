import type { Field } from '../src/schema/editor.ts';
import { fieldsOf } from '../src/schema/fields-of.ts';
import { problemsFrom, type Problem } from '../src/schema/problems.ts';
import { BodyLimitError, limitProblem } from '../src/markdown/limits.ts';
import { seeList } from './desk-state.ts';
import { dated } from './now.ts';

/** What the check needs of a collection or of the settings. */
export interface Checked {
  schema: {
    shape: Parameters<typeof fieldsOf>[0];
    safeParse(data: unknown): { success: true } | { success: false; error: Parameters<typeof problemsFrom>[0] };
  };
}

/** Decap's entry, as far as it is used here. */
interface FormEntry {
  get: (key: string) => unknown;
}
/** Decap's immutable maps and lists, as far as they are used here. */
interface Cleanable {
  map(change: (value: unknown) => unknown): Cleanable;
  filter(keep: (value: unknown) => boolean): Cleanable;
  toJS(): Record<string, unknown>;
  size: number;
}

/** Drops what the form leaves where nothing was filled in: '' and null, then the rows and groups that this empties. */
export function withoutBlanks(value: unknown): unknown {
  if (!isCleanable(value)) return value;
  return value.map(withoutBlanks).filter((inner) => !isBlank(inner));
}

const isBlank = (value: unknown) =>
  value === '' || value === null || value === undefined || (isCleanable(value) && value.size === 0);

const isCleanable = (value: unknown): value is Cleanable =>
  typeof value === 'object' && value !== null && 'size' in value && 'map' in value && 'filter' in value;

/** What is wrong with an entry as the form holds it, in the order of its fields. */
export function problemsOf({ schema }: Checked, form: Readonly<Record<string, unknown>>, file: string): Problem[] {
  const { body, ...data } = form;
  const fields: readonly Field[] = fieldsOf(schema.shape);
  const result = schema.safeParse(data);
  return [...(result.success ? [] : problemsFrom(result.error, fields, file)), ...bodyProblems(body, file)];
}

function bodyProblems(body: unknown, file: string): Problem[] {
  const problem = typeof body === 'string' ? limitProblem(body) : undefined;
  if (!problem) return [];
  return [{ file, path: 'body', label: '正文', message: new BodyLimitError(problem).message, severity: 'error' }];
}

/**
 * Decap's preSave handler. Returns the data to write; throws when it must not be written, after handing the problems
 * to `show`, which is called with none when all is well.
 */
export function beforeSave(
  checkedFor: (collection: string) => Checked | undefined,
  show: (problems: Problem[]) => void,
  today: () => string,
) {
  return ({ entry }: { entry: FormEntry }): unknown => {
    const data = withoutBlanks((entry.get('data') as Cleanable).map(dated(today()))) as Cleanable;
    const checked = checkedFor(String(entry.get('collection')));
    const path = entry.get('path');
    const problems = checked ? problemsOf(checked, data.toJS(), typeof path === 'string' ? path : '') : [];
    show(problems);
    if (problems.length === 0) return data;
    // Without a name Decap's message is the bare sentence.
    throw Object.assign(new Error(seeList(problems.length)), { name: '' });
  };
}
