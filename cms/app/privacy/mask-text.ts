/** One thing to be hidden: what stands in the text, and what is to stand there instead. */
export interface Masking {
  found: string;
  masked: string;
}

/** Immutable's maps and lists, as far as a path through them is followed. */
export interface Updatable {
  updateIn(path: readonly (string | number)[], change: (value: unknown) => unknown): Updatable;
  get(key: string): unknown;
}

/** A form's data with everything hidden in the field at `path`, `accounts.income.2.note`; other fields stay as they are. */
export function maskedData(data: Updatable, path: string, maskings: readonly Masking[]): Updatable {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return data.updateIn(steps, (value) =>
    typeof value === 'string' ? maskedText(value, maskings, path === 'body') : value,
  );
}

/** In Markdown a star would begin emphasis, so it is written `\*` there. */
export function maskedText(text: string, maskings: readonly Masking[], markdown: boolean): string {
  return maskings
    .toSorted((a, b) => b.found.length - a.found.length)
    .reduce((result, { found, masked }) => result.replaceAll(found, () => (markdown ? escaped(masked) : masked)), text);
}

const escaped = (masked: string) => masked.replaceAll('*', '\\*');
