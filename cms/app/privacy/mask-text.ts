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

/** In Markdown a star would begin emphasis, so it is written `\*` there. What is longer is hidden first. */
export function maskedText(text: string, maskings: readonly Masking[], markdown: boolean): string {
  const real = maskings.filter(({ found }) => found !== '');
  const hidden = new Map(real.map(({ found, masked }) => [found, markdown ? escaped(masked) : masked]));
  // Thousands of findings have a few lengths: one walk finds them all.
  const lengths = [...new Set([...hidden.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const begins = new Set([...hidden.keys()].map((found) => found[0]));
  let result = '';
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!begins.has(text[at])) continue;
    const length = lengths.find((each) => hidden.has(text.slice(at, at + each)));
    if (length === undefined) continue;
    result += text.slice(last, at) + hidden.get(text.slice(at, at + length))!;
    last = at + length;
    at = last - 1;
  }
  return result + text.slice(last);
}

const escaped = (masked: string) => masked.replaceAll('*', '\\*');
