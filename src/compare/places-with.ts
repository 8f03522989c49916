import type { Field } from '../schema/editor.ts';
import { collectionInfo } from './compare-entry.ts';
import { isRecord } from './text-parts.ts';
import { valueText, type NameOf } from './value-text.ts';

/** A field of an entry, as a path of the data, and as the form calls it: `accounts.spending.1.item`, 收支账目 › 支出 第 2 项 › 支出项目. */
interface FieldPlace {
  place: string;
  label: string;
}

/** What a place is called, as far as the collection knows it. */
export function labelAt(collection: string, place: string): string {
  const { fields, bodyLabel } = collectionInfo(collection);
  if (place === 'body') return bodyLabel;
  let known = fields;
  let label = '';
  for (const step of place.split('.').filter(Boolean)) {
    if (/^\d+$/.test(step)) {
      label += ` 第 ${String(Number(step) + 1)} 项`;
      continue;
    }
    const field = known.find(({ name }) => name === step);
    if (!field) break;
    label += (label && ' › ') + field.label;
    known = field.fields ?? [];
  }
  return label;
}

/** The single values of an entry in which some words stand, in the order of the form. */
export function placesWith(
  collection: string,
  values: Readonly<Record<string, unknown>>,
  words: string,
  nameOf: NameOf,
): FieldPlace[] {
  const wanted = squeezed(words);
  const within = (fields: readonly Field[], data: Readonly<Record<string, unknown>>, path: string): string[] =>
    fields.flatMap((field) => {
      const [place, value] = [path + field.name, data[field.name]];
      if (field.fields && isRecord(value)) return within(field.fields, value, `${place}.`);
      if (field.fields && Array.isArray(value)) {
        return value.flatMap((row, at) =>
          isRecord(row) ? within(field.fields ?? [], row, `${place}.${String(at)}.`) : [],
        );
      }
      return squeezed(valueText(field, value, nameOf)).includes(wanted) ? [place] : [];
    });
  return within(collectionInfo(collection).fields, values, '').map((place) => ({
    place,
    label: labelAt(collection, place),
  }));
}

/** A page breaks lines and sets spaces where a field has none. */
const squeezed = (text: string) => text.replace(/\s+/g, '');
