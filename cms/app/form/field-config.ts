import type { CmsField, CmsSelectWidgetOptionObject } from 'decap-cms-core';
import type { Field } from '../../../src/schema/editor.ts';
import type { Choices } from './choices.ts';
import { NOW } from '../now.ts';
import { isSheet } from './sheet-fields.ts';

/** What the fields of all collections share. */
export interface FieldContext {
  choices: Choices;
}

/**
 * The Decap fields for fields of the schema. Inside an optional group nothing is required: Decap would insist on it
 * even when the group stays empty. Our own rules are applied whole before saving.
 */
export function fieldConfigs(fields: readonly Field[], context: FieldContext, optional = false): CmsField[] {
  return fields.map((field) => fieldConfig(field, context, optional));
}

function fieldConfig(field: Field, context: FieldContext, optional: boolean): CmsField {
  const { name, label, kind } = field;
  const required = field.required && !optional && kind !== 'flag';
  // Decap writes 可不填 beside such a field, which is true only while the whole group is empty.
  const inGroup = optional && field.required && kind !== 'flag' ? '用到这一组时要填。' : '';
  const hint = [inGroup, field.hint].join('');
  const base = { name, label, required, ...(hint && { hint }) };
  if (kind === 'reference') return { ...base, ...referenceWidget(field, context, false) } as CmsField;
  if (field.item?.kind === 'reference') return { ...base, ...referenceWidget(field.item, context, true) } as CmsField;
  return {
    ...base,
    ...field.decap,
    ...UPLOADS[kind],
    ...nested(field, context, optional || !field.required),
    ...(!optional && now(field)),
  } as CmsField;
}

/** A short list is chosen from; a long one, or one that could not be read, is searched. */
function referenceWidget(field: Field, { choices }: FieldContext, multiple: boolean) {
  const known = choices[field.to ?? ''];
  if (!known) return { ...field.decap, value_field: '{{filename}}', multiple };
  const options: CmsSelectWidgetOptionObject[] = known.map(({ id, label }) => ({ value: id, label }));
  return { widget: 'select' as const, options, multiple };
}

function nested(field: Field, context: FieldContext, optional: boolean) {
  if (field.kind === 'group') return { fields: fieldConfigs(field.fields ?? [], context, optional) };
  if (field.kind !== 'list') return {};
  if (isFiles(field)) return files(field);
  if (isSheet(field)) return sheet(field, context);
  const label_singular = field.item?.label ?? field.label;
  if (field.item) return { label_singular, field: fieldConfig(field.item, context, false) };
  const rows = field.fields ?? [];
  // Rows exist only because somebody added them, so their own required fields stay required.
  return { label_singular, fields: fieldConfigs(rows, context), ...summaryOf(field, rows) };
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
  const columns = (item ? [item] : fields).map((field) => ({
    kind: field.kind,
    ...fieldConfig(field, context, false),
  }));
  return { widget: 'rows', columns, ...(item && { single: true }) };
}

/** What a folded row shows. Values of a choice are codes, which mean nothing to a clerk, so they are left out. */
function summaryOf(field: Field, rows: readonly Field[]) {
  const template = 'summary' in field.decap ? field.decap.summary : undefined;
  const first = rows.find(({ kind }) => kind === 'text' || kind === 'prose' || kind === 'day' || kind === 'instant');
  const wanted = template ?? (first && `{{fields.${first.name}}}`);
  if (!wanted) return {};
  const coded = new Set(rows.filter(isCoded).map(({ name }) => name));
  const readable = wanted.replace(/\{\{fields\.(\w+)\}\}/g, (whole, name: string) => (coded.has(name) ? '' : whole));
  return { summary: readable.trim() || `{{fields.${first?.name ?? rows[0]?.name ?? ''}}}` };
}

const isCoded = ({ kind, options }: Field) =>
  kind === 'reference' || Object.entries(options ?? {}).some(([value, label]) => value !== label);

/** Our own fields, which say themselves what the desk takes; see cms/app/uploads/fields. */
const UPLOADS: Readonly<Partial<Record<Field['kind'], { widget: string }>>> = {
  file: { widget: 'upload' },
  image: { widget: 'picture' },
};

/** A new notice comes out today unless the clerk says otherwise. Not so in a group that may stay empty: it would fill it. */
const now = ({ name, kind }: Field) => (name === 'published' && kind === 'day' ? { default: NOW } : {});
