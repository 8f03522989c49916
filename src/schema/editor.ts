import type * as z from 'zod';
import type { CmsField } from 'decap-cms-core';

export type FieldKind =
  | 'text'
  | 'prose'
  | 'choice'
  | 'choices'
  | 'day'
  | 'instant'
  | 'clock'
  | 'period'
  | 'partialDate'
  | 'money'
  | 'number'
  | 'decimal'
  | 'flag'
  | 'phone'
  | 'link'
  | 'file'
  | 'image'
  | 'reference'
  | 'list'
  | 'group';

/**
 * Whether an entry that is written after another begins with the same value: never; always; or in any new entry of its
 * community, written after one or not. A field that says nothing goes by its kind.
 */
export type Carried = 'never' | 'again' | 'usual';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Widget settings of Decap, or of a widget of our own, less what every field states once for all readers. */
export type Widget =
  | DistributiveOmit<CmsField, 'name' | 'label' | 'hint' | 'required'>
  | { widget: 'amount' | 'opening' | 'closing' | 'time' | 'period' };

/** What is known of one field beside the values it takes: the form, open data, the field guide and messages read it. */
export interface FieldEntry {
  kind: FieldKind;
  label: string;
  hint?: string;
  required: boolean;
  /** Where its kind does not tell it: src/schema/fields/carried.ts. */
  carried?: Carried;
  /** With what a new entry begins. */
  first?: 'today';
  /** Asked for only while a choice beside it has this value. What it holds already stays in sight. */
  when?: Readonly<{ field: string; is: string }>;
  decap: Widget;
  /** A post is asked for, and no name. */
  post?: true;
  /** The longest length of a text, in characters. */
  max?: number;
  /** A choice's values and their Chinese labels. */
  options?: Readonly<Record<string, string>>;
  /** The collection whose ids a reference holds. */
  to?: string;
  /** Which of them: those of which a field is this, or is not. */
  among?: Readonly<{ field: string; is: string } | { field: string; not: string }>;
  /** The fields of a group, or of each row of a list. */
  fields?: readonly Field[];
  /** The one value that each row of a plain list holds. */
  item?: Field;
}

/** One field as a node of a plain tree, in the order in which it is written. */
export interface Field extends FieldEntry {
  name: string;
}

/**
 * Pairs each field schema with its entry. Only the helpers in `fields/` write to it. A plain WeakMap rather than a zod
 * registry: zod rewrites the metadata's type through every schema, which does not end for a tree.
 */
export const editor = new WeakMap<z.core.$ZodType, FieldEntry>();
