import * as z from 'zod';
import { editor, type Carried, type FieldEntry } from '../editor.ts';

export interface FieldOptions<R extends boolean = true> {
  /** The Chinese name above the input, in messages, in open data and in the field guide. */
  label: string;
  /** One sentence that helps a clerk fill the field. */
  hint?: string;
  required?: R;
  /** Where its kind does not tell it: src/schema/fields/carried.ts. */
  carried?: Carried;
  /** Asked for only while a choice beside it has this value. */
  when?: FieldEntry['when'];
}

/** Decap saves a cleared input as an empty string; absent, empty and null all mean "not filled". */
const emptyToUndefined = (value: unknown) => (value === '' || value === null ? undefined : value);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(emptyToUndefined, schema.optional());

export type FieldSchema<S extends z.ZodType, R extends boolean> = R extends false ? ReturnType<typeof optional<S>> : S;

/** Turns a schema into a field: optional if asked, described for open data, registered for the form. */
export function field<S extends z.ZodType, R extends boolean>(
  schema: S,
  { label, hint, required, carried, when }: FieldOptions<R>,
  entry: Omit<FieldEntry, 'label' | 'hint' | 'required' | 'carried' | 'when'>,
): FieldSchema<S, R> {
  const described = (required === false ? optional(schema) : schema).meta({
    title: label,
    ...(hint && { description: hint }),
  });
  editor.set(described, {
    label,
    ...(hint && { hint }),
    required: required !== false,
    ...(carried && { carried }),
    ...(when && { when }),
    ...entry,
  });
  return described as FieldSchema<S, R>;
}

/** Zod's error function: one sentence for a missing value, another for a wrong one. */
export const wording =
  (wrong: string | ((input: unknown) => string), missing = '还没有填写') =>
  (issue: { input?: unknown }) => {
    const { input } = issue;
    if (input === undefined || input === null || input === '') return missing;
    return typeof wrong === 'string' ? wrong : wrong(input);
  };

/** How a wrong value is quoted in a message; long ones are cut. */
export function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return text.length > 24 ? `“${text.slice(0, 24)}……”` : `“${text}”`;
}
