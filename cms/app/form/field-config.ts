import type { CmsField, CmsSelectWidgetOptionObject } from 'decap-cms-core';
import type { Field } from '../../../src/schema/editor.ts';
import type { Choices } from './choices.ts';
import { NOW } from '../now.ts';
import { isSheet } from './sheet-fields.ts';

/** What the desk takes, said before somebody waits for an upload; the rules themselves are in the desk. */
const uploads: Readonly<Partial<Record<Field['kind'], string>>> = {
  image: '图片用 jpg、png 或 webp，每张不超过 20 MB；太大会自动缩小，照片里的拍摄地点会自动去掉。',
  file: '文件用 pdf、docx 或 xlsx，每个不超过 20 MB。',
};

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
  return fields.map((field) => ({ ...fieldConfig(field, context, optional), ...beginOf(field, fields, context) }));
}

/** What ends has begun: the begin is the name of the end with another word for it. */
const BEGINS: Readonly<Record<string, string>> = { to: 'from', ends: 'starts', closes: 'opens' };

function beginOf({ name, kind }: Field, fields: readonly Field[], { path }: FieldContext) {
  const begin = fields.find((field) => field.name === BEGINS[name] && field.kind === kind);
  return begin && path && { after: { label: begin.label, path: [...path, begin.name] } };
}

function fieldConfig(field: Field, context: FieldContext, optional: boolean): CmsField {
  const { name, label, kind } = field;
  const required = field.required && !optional && kind !== 'flag';
  const hint = [field.hint, uploads[kind]].join('');
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
    ...fromLibrary(field),
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
  const { path } = context;
  if (field.kind === 'group') {
    const inside = { ...context, path: path && [...path, field.name] };
    return { fields: fieldConfigs(field.fields ?? [], inside, optional) };
  }
  if (field.kind !== 'list') return {};
  if (isSheet(field)) return sheet(field, context);
  const label_singular = field.item?.label ?? field.label;
  if (field.item) return { label_singular, field: fieldConfig(field.item, context, false) };
  // Rows exist only because somebody added them, so their own required fields stay required.
  return { label_singular, fields: fieldConfigs(field.fields ?? [], { ...context, path: undefined }) };
}

/** Columns under a name of our own: Decap would look for fields of its own behind it. */
function sheet({ item, fields = [] }: Field, context: FieldContext) {
  const cells = item ? [item] : fields;
  const columns = fieldConfigs(cells, { ...context, path: [] }).map((config, at) => ({
    ...config,
    kind: cells[at]!.kind,
  }));
  return { widget: 'rows', columns, ...(item && { single: true }) };
}

/** Files live in the media library: an address elsewhere would be refused on saving. */
const fromLibrary = ({ kind }: Field) => (kind === 'file' || kind === 'image' ? { choose_url: false } : {});

/** A new notice comes out today unless the clerk says otherwise. Not so in a group that may stay empty: it would fill it. */
const now = ({ name, kind }: Field) => (name === 'published' && kind === 'day' ? { default: NOW } : {});
