import type { CollectionName } from '../../../src/collections/index.ts';
import type { Entry } from '../../../src/collections/entry.ts';
import { citations } from '../../../src/record/citations.ts';
import type { Definition } from '../../../src/schema/collection.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { languageOf } from '../../../src/schema/language.ts';
import type { Problem } from '../../../src/schema/problems.ts';
import { textsOf } from '../../../src/schema/texts.ts';
import { problemsOf } from '../form/before-save.ts';

export interface Form {
  /** Decap's slug, `2026/20261121-k7m2p`; empty for a new entry. */
  slug: string;
  /** What the form holds, blanks taken out. */
  values: Readonly<Record<string, unknown>>;
}

export type Draft = { entry: Entry; body: string } | { problems: readonly Problem[] };

/** The entry that a form would become, or what is still wrong with it. */
export function draftOf(definition: Definition, { slug, values }: Form): Draft {
  const { body: written, ...data } = values;
  const title = typeof data['title'] === 'string' ? data['title'] : '';
  const problems = problemsOf(definition, values, '');
  const parsed = definition.schema.safeParse(data);
  if (problems.length > 0 || !parsed.success) return { problems };
  const body = typeof written === 'string' ? written : '';
  return {
    body,
    entry: {
      collection: definition.name as CollectionName,
      id: slug.split('/').at(-1) || 'new',
      file: '',
      data: parsed.data as Entry['data'],
      digest: '',
      language: languageOf(`${title}\n${body}`),
      links: [],
      headings: [],
      cites: citations([...textsOf(fieldsOf(definition.schema.shape), data).map(({ text }) => text), body]),
    },
  };
}
