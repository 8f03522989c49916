import { collectionNames, definitionOf } from '../../../src/collections/index.ts';
import { settings } from '../../../src/collections/settings/schema.ts';
import type { Field } from '../../../src/schema/editor.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import type { Choices } from '../form/choices.ts';
import { compareTexts, type Comparison } from './comparison.ts';
import { textParts } from './text-parts.ts';

/** What the comparison needs to know of a collection, the settings included. */
export interface CollectionInfo {
  fields: readonly Field[];
  bodyLabel: string;
  /** 居务公开. */
  collectionLabel: string;
}

export function collectionInfo(collection: string): CollectionInfo {
  const name = collectionNames.find((known) => known === collection);
  if (!name) return { fields: fieldsOf(settings.schema.shape), bodyLabel: '正文', collectionLabel: settings.label };
  const { schema, body, label } = definitionOf(name);
  return { fields: fieldsOf(schema.shape), bodyLabel: body.label, collectionLabel: label };
}

let choices: Choices = {};

/** The titles that references are shown by, as the form offers them. */
export function setTitles(titles: Choices): void {
  choices = titles;
}

/** The title of an entry that a field may refer to. */
export const nameOf = (to: string, id: string) => choices[to]?.find((choice) => choice.id === id)?.label;

export function compareIn(collection: string, before: string | null, after: string): Comparison {
  const { fields, bodyLabel } = collectionInfo(collection);
  return compareTexts(before, after, { fields, bodyLabel, nameOf });
}

export function titleIn(text: string): string {
  const { title, name } = textParts(text).values;
  return [title, name].find((value): value is string => typeof value === 'string') ?? '';
}
