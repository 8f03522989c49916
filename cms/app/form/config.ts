import type {
  CmsBackend,
  CmsCollection,
  CmsConfig,
  CmsField,
  SortableField,
  ViewFilter,
  ViewGroup,
} from 'decap-cms-core';
import { namingField, type Definition } from '../../../src/schema/collection.ts';
import type { Field } from '../../../src/schema/editor.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import type { Choices } from './choices.ts';
import { fieldConfigs, type FieldContext } from './field-config.ts';

interface SettingsDefinition {
  file: string;
  label: string;
  schema: Parameters<typeof shapeOf>[0];
}

export interface CmsParts {
  definitions: readonly Definition[];
  settings: SettingsDefinition;
  backend: CmsBackend;
  choices: Choices;
  /** Whether our own desk takes the files; then they are made smaller by cms/app/uploads. */
  atDesk: boolean;
  /** Address of the site, for "open the page". */
  siteUrl: string;
}

const MEDIA = { media_folder: '/public/media', public_folder: '/media' };
const COMMIT_MESSAGES = {
  create: '新建{{collection}}：{{slug}}',
  update: '修改{{collection}}：{{slug}}',
  delete: '删除{{collection}}：{{slug}}',
  uploadMedia: '上传 {{path}}',
  deleteMedia: '删除 {{path}}',
};
/** A longer menu of filters would be hard to read. */
const MAX_OPTIONS = 12;

/** Decap's whole configuration, made from the definitions. */
export function cmsConfig({ definitions, settings, backend, choices, atDesk, siteUrl }: CmsParts): CmsConfig {
  const context = { choices, path: [] };
  return {
    load_config_file: false,
    locale: 'zh_Hans',
    backend: { ...backend, commit_messages: COMMIT_MESSAGES },
    // At the desk drafts are its own, at a git host they are pull requests.
    publish_mode: 'editorial_workflow',
    site_url: siteUrl,
    // At the desk our own bar leads to the page.
    show_preview_links: !atDesk,
    display_url: siteUrl,
    media_folder: 'public/media',
    public_folder: '/media',
    media_processing: {
      enabled: !atDesk,
      format: { enabled: true, default: 'jpeg' },
      quality: 82,
      strip_metadata: true,
      width: 1600,
      height: 1600,
    },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: [
      ...definitions.map((definition) => collection(definition, context, atDesk)),
      settingsCollection(settings, context),
    ],
  };
}

function collection(definition: Definition, context: FieldContext, atDesk: boolean): CmsCollection {
  const { name, label, singular, folders, menu, body } = definition;
  const fields = fieldsOf(shapeOf(definition.schema));
  return {
    name,
    label,
    label_singular: singular,
    description: definition.lead,
    folder: `content/${name}`,
    extension: 'md',
    format: 'yaml-frontmatter',
    create: true,
    delete: true,
    ...MEDIA,
    // Makes Decap look into year folders. The name itself comes from src/schema/new-names.ts.
    ...(folders === 'year' && { path: '{{year}}/{{slug}}' }),
    ...(menu !== 'none' && { preview_path: `${name}/{{filename}}/` }),
    summary: atDesk ? `{{${namingField(definition)}}}` : withDays(definition, fields),
    sortable_fields: sortableFields(fields),
    ...listViews(definition, fields, context.choices),
    fields: [...fieldConfigs(fields, context), bodyField(body)],
  };
}

/** At the desk the lists are ours, and a card of the board says since when. At a git host days are read here, as they are said. */
const withDays = ({ summary }: Definition, fields: readonly Field[]) =>
  summary.replace(/\{\{((?:fields\.)?(\w+))\}\}/g, (whole, value: string, name: string) => {
    const kind = fields.find((field) => field.name === name)?.kind;
    return kind === 'day' || kind === 'instant' ? `{{${value} | date('YYYY年M月D日')}}` : whole;
  });

function settingsCollection({ file, label, schema }: SettingsDefinition, context: FieldContext): CmsCollection {
  const fields = fieldConfigs(fieldsOf(shapeOf(schema)), context);
  return {
    name: 'settings',
    label: '设置',
    editor: { preview: false },
    files: [{ name: 'settings', label, file: `content/${file}`, fields }],
  };
}

function bodyField({ label, hint }: Definition['body']): CmsField {
  return { name: 'body', label, ...(hint && { hint }), required: false, widget: 'body' } as CmsField;
}

/** Newest first, by the day that matters in this collection. */
function sortableFields(fields: readonly Field[]): SortableField[] {
  const day = dayField(fields);
  const title = fields.find(({ name }) => name === 'title');
  return [
    ...(day ? [{ field: day.name, label: day.label, default_sort: 'desc' as const }] : []),
    ...(title ? [{ field: title.name, label: title.label }] : []),
  ];
}

function listViews(definition: Definition, fields: readonly Field[], choices: Choices) {
  const filters = viewFilters(definition, fields, choices);
  const groups = viewGroups(definition, fields);
  return { ...(filters.length && { view_filters: filters }), ...(groups.length && { view_groups: groups }) };
}

function viewFilters({ facets }: Definition, fields: readonly Field[], choices: Choices): ViewFilter[] {
  const filters = facets.flatMap(({ field: name, label }) =>
    optionsOf(
      fields.find((field) => field.name === name),
      choices,
    ).map(([value, option]) => ({
      label: `${label}：${option}`,
      field: name,
      pattern: `^${value}$`,
    })),
  );
  if (!fields.some(({ name }) => name === 'withdrawn')) return filters;
  return [...filters, { label: '已撤回', field: 'withdrawn.date', pattern: '\\d' }];
}

function optionsOf(field: Field | undefined, choices: Choices): (readonly [string, string])[] {
  const known = choices[field?.to ?? '']?.map(({ id, label }) => [id, label] as const);
  const options = known ?? Object.entries(field?.options ?? {});
  return options.length > MAX_OPTIONS ? [] : options;
}

function viewGroups({ facets }: Definition, fields: readonly Field[]): ViewGroup[] {
  const day = dayField(fields);
  const inChinese = fields.filter(
    ({ name, options }) =>
      facets.some(({ field }) => field === name) &&
      options &&
      Object.entries(options).every(([value, label]) => value === label),
  );
  return [
    ...(day
      ? [
          { label: '年份', field: day.name, pattern: '\\d{4}' },
          { label: '月份', field: day.name, pattern: '\\d{4}-\\d{2}' },
        ]
      : []),
    ...inChinese.map(({ name, label }) => ({ label, field: name })),
  ];
}

const dayField = (fields: readonly Field[]) =>
  fields.find(({ name }) => name === 'published') ??
  fields.find(({ kind, required }) => required && (kind === 'day' || kind === 'instant'));

function shapeOf(schema: { shape: Parameters<typeof fieldsOf>[0] }) {
  return schema.shape;
}
