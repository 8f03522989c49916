import type { Problem } from '../../../src/schema/problems.ts';

/** Decap's errors by control id, `title-field-3`. */
export type FieldErrors = Readonly<Record<string, readonly { message?: unknown }[]>>;

/** Decap's errors as problems. `labelOf` gives the label that stands over a control. */
export function problemsFromFieldErrors(errors: FieldErrors, labelOf: (id: string) => string): Problem[] {
  return Object.entries(errors).flatMap(([id, found]) => {
    const message = found.map((error) => error.message).find((text) => typeof text === 'string' && text !== '');
    const label = labelOf(id);
    return typeof message === 'string'
      ? [{ file: '', path: id, label, message: withoutLabel(message, label), severity: 'error' as const }]
      : [];
  });
}

/** Decap says the label again in each sentence. */
function withoutLabel(message: string, label: string): string {
  return label === '' ? message : message.replace(new RegExp(`^“${RegExp.escape(label)}”：?`), '');
}
