import type { CmsField, CmsSelectWidgetOptionObject } from 'decap-cms-core';
import type { Field } from '../../../src/schema/editor.ts';
import type { Choice, Choices } from './choices.ts';
import { NOW } from '../now.ts';
import { isSheet } from './sheet-fields.ts';

/** What the fields of all collections share. */
export interface FieldContext {
  choices: Choices;
  /** Where the fields stand in the form; undefined in rows, of which there are many. */
  path?: readonly string[] | undefined;
}

/**
 * The Decap fields for fields of the schema. Inside an optional group nothing is required: Decap would insist on it
 * even when the group stays empty. Our own rules are applied whole before saving.
 */
export function fieldConfigs(fields: readonly Field[], context: FieldContext, optional = false): CmsField[] {
  return fields.map((field) => ({
    ...(context.path ? untouched : withoutDefault)(fieldConfig(field, context, optional)),
    ...beginOf(field, fields, context),
  }));
}

/** Decap puts an empty list into a choice of several when it is first shown, and the form counts as written in; here it is there before. */
const untouched = (config: CmsField): CmsField =>
  config.required && 'multiple' in config && config.multiple && !('default' in config)
    ? { ...config, default: [] }
    : config;

/** With a default in a row, Decap would begin each form with such a row, which nobody has added. */
function withoutDefault(config: CmsField): CmsField {
  const { default: _, ...others }: CmsField & { default?: unknown } = config;
  return others;
}

/** What ends has begun: the begin is the name of the end with another word for it. */
const BEGINS: Readonly<Record<string, string>> = { to: 'from', ends: 'starts', closes: 'opens' };

function beginOf({ name, kind }: Field, fields: readonly Field[], { path }: FieldContext) {
  const begin = fields.find((field) => field.name === BEGINS[name] && field.kind === kind);
  return begin && path && { after: { label: begin.label, path: [...path, begin.name] } };
}

function fieldConfig(field: Field, context: FieldContext, optional: boolean): CmsField {
  const { name, label, kind, hint } = field;
  const required = field.required && !optional && kind !== 'flag';
  // Of a group that may stay empty this is said once, over the group.
  const base = {
    name,
    label,
    required,
    ...(field.required && !required && { optional: false }),
    ...(hint && { hint }),
  };
  if (kind === 'reference') return { ...base, ...referenceWidget(field, context, false) } as CmsField;
  if (field.item?.kind === 'reference') return { ...base, ...referenceWidget(field.item, context, true) } as CmsField;
  return {
    ...base,
    ...field.decap,
    ...(field.decap.widget === 'time' && { kind }),
    ...UPLOADS[kind],
    ...nested(field, context, optional || !field.required),
    ...beginning(field, optional, context),
  } as CmsField;
}

/** A short list is chosen from; a long one, or one that could not be read, is searched. */
function referenceWidget(field: Field, { choices }: FieldContext, multiple: boolean) {
  const known = choices[field.to ?? ''];
  if (!known) return { ...field.decap, value_field: '{{filename}}', multiple };
  const options: CmsSelectWidgetOptionObject[] = known
    .filter(({ data }) => isAmong(field, data))
    .map(({ id, label }) => ({ value: id, label }));
  return { widget: 'select' as const, options, multiple };
}

/** Of what nothing is known all are offered. */
function isAmong({ among }: Field, data: Choice['data']): boolean {
  if (!among || !data) return true;
  const value = data[among.field];
  return 'is' in among ? value === among.is : value !== among.not;
}

function nested(field: Field, context: FieldContext, optional: boolean) {
  const { path } = context;
  if (field.kind === 'group') {
    const inside = { ...context, path: path && [...path, field.name] };
    return { fields: fieldConfigs(field.fields ?? [], inside, optional) };
  }
  if (field.kind !== 'list') return {};
  if (isFiles(field)) return files(field);
  if (isSheet(field)) return sheet(field, context);
  const label_singular = field.item?.label ?? field.label;
  if (field.item) return { label_singular, field: fieldConfig(field.item, context, false) };
  // Rows exist only because somebody added them, so their own required fields stay required.
  return { label_singular, fields: fieldConfigs(field.fields ?? [], { ...context, path: undefined }) };
}

/** A list of uploads with a title each, and nothing more. */
const isFiles = ({ fields = [] }: Field) =>
  fields.length === 2 && fields[0]?.name === 'title' && fields[1]?.name === 'file' && fields[1].kind === 'file';

const files = ({ fields: [title] = [] }: Field) => ({
  widget: 'files',
  title_label: title?.label,
  ...(title?.hint && { title_hint: title.hint }),
});

/** Columns under a name of our own: Decap would look for fields of its own behind it. */
function sheet({ item, fields = [] }: Field, context: FieldContext) {
  const cells = item ? [item] : fields;
  const columns = fieldConfigs(cells, { ...context, path: [] }).map((config, at) => ({
    ...config,
    kind: cells[at]!.kind,
  }));
  return { widget: 'rows', columns, ...(item && { single: true }) };
}

/** Our own fields, which say themselves what the desk takes; see cms/app/uploads/fields. */
const UPLOADS: Readonly<Partial<Record<Field['kind'], { widget: string }>>> = {
  file: { widget: 'upload' },
  image: { widget: 'picture' },
};

/**
 * With today, unless the clerk says otherwise. In a group that may stay empty once something of it is filled, in a row as soon
 * as it is there.
 */
function beginning({ first }: Field, optional: boolean, { path }: FieldContext) {
  if (first !== 'today') return {};
  if (!path) return { begins: true };
  return optional ? { group: path } : { default: NOW };
}
