import type { Report } from '../../../src/collections/disclosures/account-report.ts';
import { wrongFigures } from '../../../src/record/figures/wrong-figures.ts';
import type { Definition } from '../../../src/schema/collection.ts';
import type { Field } from '../../../src/schema/editor.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { lostCharacters } from '../../../src/schema/lost-characters.ts';
import { place, problemsFrom, type Problem } from '../../../src/schema/problems.ts';
import { textsOf } from '../../../src/schema/texts.ts';
import { bodyLinks } from '../../../src/markdown/body-links.ts';
import { BodyLimitError, limitProblem } from '../../../src/markdown/limits.ts';
import { strayClauses } from '../../../src/markdown/legal/clauses.ts';
import { losses } from '../../../src/markdown/losses/losses.ts';
import { readingText } from '../../../src/markdown/reading-text.ts';
import { normaliseText } from '../../../src/text/normalise.ts';
import { nameForPost } from '../../../src/privacy/name-for-post.ts';
import { namesForPosts } from '../../../src/record/names-for-posts.ts';
import { reported, type LabelledText, type Passing } from '../../../src/privacy/report.ts';
import type { Allowance } from '../../wire/actions.ts';
import { passingIn } from '../privacy/allowance.ts';
import { seeList, seeWarnings } from '../state/desk-state.ts';
import { dated } from '../now.ts';
import { emptyRows } from './empty-rows.ts';
import { emptyHeadings } from './empty-headings.ts';
import { accountWarnings } from './account-warnings.ts';
import { dutyWarnings } from './duty-warnings.ts';
import { speakerQuestion } from './speaker-question.ts';

/** What the check needs of a collection or of the settings. */
export interface Checked {
  schema: {
    shape: Parameters<typeof fieldsOf>[0];
    safeParse(data: unknown): { success: true } | { success: false; error: Parameters<typeof problemsFrom>[0] };
  };
  body?: { label: string };
  review?: Definition['review'] | undefined;
  explains?: Definition['explains'] | undefined;
}

/** Decap's entry, as far as it is used here. */
export interface FormEntry {
  get: (key: string) => unknown;
}
/** Decap's immutable maps and lists, as far as they are used here. */
interface Cleanable {
  map(change: (value: unknown) => unknown): Cleanable;
  filter(keep: (value: unknown) => boolean): Cleanable;
  toJS(): Record<string, unknown>;
  size: number;
}

/**
 * What the form holds as it is kept: texts in normal form, so that the desk finds nothing more to change, and without what
 * is left where nothing was filled in: '' and null, then the rows and groups that this empties.
 */
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return normaliseText(value);
  if (!isCleanable(value)) return value;
  return value.map(cleaned).filter((inner) => !isBlank(inner));
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
  if (typeof body !== 'string') return [];
  const problem = limitProblem(body);
  // Which pages and uploads there are only the desk knows; how an address is written can be told here.
  const messages = problem ? [new BodyLimitError(problem).message] : bodyLinks(body).problems;
  return messages.map((message) => ({ file, path: 'body', label: '正文', message, severity: 'error' }));
}

/** What may be as it should or not, only the clerk can tell: it is shown, and saved when the clerk says so. */
export function warningsOf(
  checked: Checked,
  form: Readonly<Record<string, unknown>>,
  file: string,
  today?: string,
): Problem[] {
  const texts = textsIn(checked, form);
  const lost = [
    ...lostCharacters(texts, file),
    ...wrongFigures(texts, file),
    ...namesForPosts(fieldsOf(checked.schema.shape), form, file, nameForPost),
    ...remarksOn(checked, form, file, today),
  ];
  const { body } = checked;
  const written = form['body'];
  if (!body || typeof written !== 'string' || limitProblem(written)) return lost;
  const owed = form['duty'] ? emptyHeadings(written) : [];
  const words = [...losses(written), ...owed].map((message): Problem => ({
    file,
    path: 'body',
    label: body.label,
    message,
    severity: 'warning',
  }));
  const pictures = bodyLinks(written).pictures.map(({ label, ...picture }): Problem => ({
    file,
    label: `${body.label} › ${label}`,
    ...picture,
    severity: 'warning',
  }));
  return [...lost, ...pictures, ...words, ...strayLines(checked, form, written, file)];
}

/** What its collection remarks on this entry alone. */
function remarksOn(
  { schema, review }: Checked,
  form: Readonly<Record<string, unknown>>,
  file: string,
  today: string | undefined,
): Problem[] {
  const { body: _, ...data } = form;
  const result = schema.safeParse(data);
  if (!review || !result.success) return [];
  const remarks = review([{ id: '', data: (result as { data?: unknown }).data as never }], today);
  return remarks.map(({ path, message }) => ({
    ...place(path, fieldsOf(schema.shape), file),
    message,
    severity: 'warning',
  }));
}

/** Plain words for clauses that the body does not have. */
function strayLines(
  { schema, explains }: Checked,
  form: Readonly<Record<string, unknown>>,
  body: string,
  file: string,
): Problem[] {
  if (!explains) return [];
  const at = place([explains.field], fieldsOf(schema.shape), file);
  return strayClauses(explains.in(form as never), body).map((message) => ({ ...at, message, severity: 'warning' }));
}

/** Personal information in the form, field by field; what is said of it stays on this screen. */
export function personalDataIn(
  checked: Checked,
  form: Readonly<Record<string, unknown>>,
  file: string,
  passing: Passing,
): Problem[] {
  return textsIn(checked, form)
    .flatMap((text) => reported(text, passing))
    .map((problem) => ({ file, ...problem }));
}

/** The texts of the form's fields and the body. */
function textsIn({ schema, body }: Checked, form: Readonly<Record<string, unknown>>): LabelledText[] {
  const { body: written, ...data } = form;
  const texts: LabelledText[] = textsOf(fieldsOf(schema.shape), data);
  return typeof written === 'string'
    ? [...texts, { path: 'body', label: body?.label ?? '正文', text: written, long: true, shown: readingText(written) }]
    : texts;
}

export interface Checks {
  checkedFor: (collection: string) => Checked | undefined;
  today: () => string;
  /** Whether the clerk has read this warning and goes on in spite of it. */
  accepted: (warning: Problem) => boolean;
  /** What may be published though it looks personal. */
  allowed: () => Promise<Allowance>;
  /** The accounts of other periods of a community. */
  reports: (community: string | undefined) => Promise<readonly Report[]>;
  /** What residents see of some collections. */
  published: Parameters<typeof dutyWarnings>[3];
  /** In whose name the communities speak in a collection. */
  speakers: Parameters<typeof speakerQuestion>[3];
  /** Where a new entry will be saved, `content/…`. */
  newPath: (collection: string, published: unknown) => string;
}

/** The form as it is kept, and what a check needs of it; undefined of a collection that nothing is known of. */
async function formOf(entry: FormEntry, { checkedFor, today, newPath, allowed }: Checks) {
  const data = cleaned((entry.get('data') as Cleanable).map(dated(today()))) as Cleanable;
  const collection = String(entry.get('collection'));
  const checked = checkedFor(collection);
  if (!checked) return { data };
  const form = data.toJS();
  const path = entry.get('path');
  const file = typeof path === 'string' && path !== '' ? path : newPath(collection, form['published']);
  return { data, known: { collection, checked, form, file, passing: passingIn(await allowed(), file) } };
}

/** All that keeps an entry from being handed in or published, and the warnings that the clerk has not accepted. */
export async function wholeCheck(entry: FormEntry, checks: Checks): Promise<Problem[]> {
  const { known } = await formOf(entry, checks);
  if (!known) return [];
  const { collection, checked, form, file, passing } = known;
  const { accepted, reports, published, speakers, today } = checks;
  const warnings = [
    ...emptyRows(checked.schema, (entry.get('data') as Cleanable).toJS(), file),
    ...warningsOf(checked, form, file, today()),
    ...(await accountWarnings(collection, form, file, reports)),
    ...(await dutyWarnings(collection, form, file, published)),
    ...(await speakerQuestion(collection, form, file, speakers)),
  ];
  return [
    ...problemsOf(checked, form, file),
    ...personalDataIn(checked, form, file, passing),
    ...warnings.filter((warning) => !accepted(warning)),
  ];
}

export interface BeforeSave extends Checks {
  /** Called with what stops the save; with none when nothing does. */
  show: (problems: Problem[]) => void;
  /** A draft may be half done: only personal information stops a save. Where no desk checks what goes out, all does. */
  mayBeHalfDone: boolean;
}

/**
 * Decap's preSave handler. Returns the data to write; throws when it must not be written, after handing the problems
 * to `show`.
 */
export function beforeSave({ show, mayBeHalfDone, ...checks }: BeforeSave) {
  return async ({ entry }: { entry: FormEntry }): Promise<unknown> => {
    const { data, known } = await formOf(entry, checks);
    const problems = !known
      ? []
      : mayBeHalfDone
        ? personalDataIn(known.checked, known.form, known.file, known.passing)
        : await wholeCheck(entry, checks);
    show(problems);
    if (problems.length === 0) return data;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    // Without a name Decap's message is the bare sentence.
    throw Object.assign(new Error(errors > 0 ? seeList(errors) : seeWarnings(problems.length)), { name: '' });
  };
}
