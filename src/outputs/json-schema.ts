import * as z from 'zod';
import { collections, definitionOf, type CollectionName } from '../collections/index.ts';
import { editor } from '../schema/editor.ts';

const text = { type: 'string' };
const BODY = '正文，Markdown；没有正文的没有这一项。有按年的文件的，只在那里面。';

/** JSON Schema (2020-12) of `/data/<collection>.json` and of the files of its years, made from the same definition as the form and the checks. */
export function jsonSchema(name: CollectionName, origin: string) {
  const { label, lead } = definitionOf(name);
  const { $schema, properties, required, ...entry } = z.toJSONSchema(collections[name].schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: own }) => {
      const field = editor.get(zodSchema);
      if (field?.kind === 'money')
        Object.assign(own, { type: 'string', pattern: '^-?\\d+\\.\\d{2}$', description: '元，两位小数' });
      if (field?.options) Object.assign(own, { 'x-labels': field.options });
      if (field?.to) Object.assign(own, { 'x-collection': field.to });
    },
  });
  const named = { id: text, url: { ...text, format: 'uri' }, digest: text, body: { ...text, description: BODY } };
  return {
    $schema,
    $id: `${origin}/data/${name}.schema.json`,
    title: label,
    description: lead,
    type: 'object',
    required: ['collection', 'label', 'schema', 'entries'],
    properties: {
      collection: { const: name },
      label: text,
      year: { ...text, pattern: '^\\d{4}$', description: '只有这一年发布的' },
      schema: { ...text, format: 'uri' },
      entries: {
        type: 'array',
        items: {
          anyOf: [
            {
              ...entry,
              required: ['id', 'url', 'digest', ...(required ?? [])],
              properties: { ...named, ...properties },
            },
            ...withdrawnRow({ ...named, ...properties }),
          ],
        },
      },
    },
  };
}

/** What is left of an entry that was withdrawn: without a title where it was for personal information. */
function withdrawnRow(properties: Readonly<Record<string, unknown>>) {
  const { id, url, digest, title, community, published, publishAt, withdrawn } = properties;
  if (!withdrawn) return [];
  const left = { id, url, digest, title, community, published, publishAt };
  return [
    {
      title: '已撤回',
      type: 'object',
      required: ['id', 'url', 'withdrawn'],
      properties: { ...left, withdrawn: { ...withdrawn, required: ['date'] } },
      additionalProperties: false,
    },
  ];
}
