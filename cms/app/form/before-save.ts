import type { Field } from '../../../src/schema/editor.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { problemsFrom, type Problem } from '../../../src/schema/problems.ts';
import { textsOf } from '../../../src/schema/texts.ts';
import { BodyLimitError, limitProblem } from '../../../src/markdown/limits.ts';
import { readingText } from '../../../src/markdown/reading-text.ts';
import { reported, type LabelledText, type Passing } from '../../../src/privacy/report.ts';
import type { Allowance } from '../../wire/actions.ts';
import { passingIn } from '../privacy/allowance.ts';
import { seeList } from '../state/desk-state.ts';
import { dated } from '../now.ts';

/** What the check needs of a collection or of the settings. */
export interface Checked {
  schema: {
    shape: Parameters<typeof fieldsOf>[0];
    safeParse(data: unknown): { success: true } | { success: false; error: Parameters<typeof problemsFrom>[0] };
  };
  body?: { label: string };
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

/** Personal information in the form, field by field; what is said of it stays on this screen. */
export function personalDataIn(
  { schema, body }: Checked,
  form: Readonly<Record<string, unknown>>,
  file: string,
  passing: Passing,
): Problem[] {
  const { body: written, ...data } = form;
  const texts: LabelledText[] = textsOf(fieldsOf(schema.shape), data);
  if (typeof written === 'string')
    texts.push({ path: 'body', label: body?.label ?? '正文', text: written, long: true, shown: readingText(written) });
  return texts.flatMap((text) => reported(text, passing)).map((problem) => ({ file, ...problem }));
}

export interface BeforeSave {
  checkedFor: (collection: string) => Checked | undefined;
  /** Called with none when all is well. */
  show: (problems: Problem[]) => void;
  today: () => string;
  /** What may be published though it looks personal. */
  allowed: () => Promise<Allowance>;
  /** Where a new entry will be saved, `content/…`. */
  newPath: (collection: string, published: unknown) => string;
}

/**
 * Decap's preSave handler. Returns the data to write; throws when it must not be written, after handing the problems
 * to `show`.
 */
export function beforeSave({ checkedFor, show, today, allowed, newPath }: BeforeSave) {
  return async ({ entry }: { entry: FormEntry }): Promise<unknown> => {
    const data = withoutBlanks((entry.get('data') as Cleanable).map(dated(today()))) as Cleanable;
    const collection = String(entry.get('collection'));
    const checked = checkedFor(collection);
    const problems: Problem[] = [];
    if (checked) {
      const form = data.toJS();
      const path = entry.get('path');
      const file = typeof path === 'string' && path !== '' ? path : newPath(collection, form['published']);
      const passing = passingIn(await allowed(), file);
      problems.push(...problemsOf(checked, form, file), ...personalDataIn(checked, form, file, passing));
    }
    show(problems);
    if (problems.length === 0) return data;
    // Without a name Decap's message is the bare sentence.
    throw Object.assign(new Error(seeList(problems.length)), { name: '' });
  };
}
