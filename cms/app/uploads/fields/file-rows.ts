/** A row of a list of files, in the order in which the file has it. */
export interface NamedFile {
  title: string;
  file: string;
}

/** The rows in what the form holds, Decap's immutable list; a row may be half filled. */
export function fileRows(value: unknown): NamedFile[] {
  const plain = isTree(value) ? value.toJS() : value;
  return Array.isArray(plain) ? plain.map(rowFrom) : [];
}

function rowFrom(value: unknown): NamedFile {
  const { title, file } = (value ?? {}) as Partial<Record<keyof NamedFile, unknown>>;
  return { title: typeof title === 'string' ? title : '', file: typeof file === 'string' ? file : '' };
}

/** The rows with one of them elsewhere. */
export function moved<T>(rows: readonly T[], from: number, to: number): T[] {
  return rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]!);
}

const isTree = (value: unknown): value is { toJS(): unknown } =>
  typeof value === 'object' && value !== null && 'toJS' in value;
