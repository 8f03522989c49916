import { collectionNames, definitionOf } from '../collections/index.ts';
import { settings } from '../collections/settings/schema.ts';
import type { Field } from '../schema/editor.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { compareTexts, type Comparison } from './comparison.ts';
import type { NameOf } from './value-text.ts';

/** What the comparison needs to know of a collection, the settings included. */
interface CollectionInfo {
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

/** What changed between two texts of an entry of a collection. */
export function compareIn(collection: string, before: string | null, after: string, nameOf: NameOf): Comparison {
  const { fields, bodyLabel } = collectionInfo(collection);
  return compareTexts(before, after, { fields, bodyLabel, nameOf });
}
