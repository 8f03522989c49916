/** What the finder loads first: one character per entry for each thing results are told by. */
export interface Start {
  entries: number;
  /** Traditional characters and, in the same order, the simplified ones; only those that occur in the index. */
  traditional: string;
  simplified: string;
  /** Words that mean the same, of each group those that are written somewhere; the others are in a file of their own. */
  groups: readonly (readonly string[])[];
  /** Public holidays near the day of the build, on which weekly opening hours do not hold. */
  off: readonly string[];
  facets: Readonly<Record<string, Column>>;
  /** `1` where an entry is no longer in force. */
  old: string;
  /** `1` where it holds until it is changed: a service, a place, a policy. */
  lasting: string;
  /** `1` where the text is kept in parts. */
  long: string;
  /** Length of the title in units, capped at 63. */
  titles: string;
}

/** For entry number n the value is `values[of.charCodeAt(n) - 48 - 1]`; 0 means it has none. */
export interface Column {
  values: readonly string[];
  of: string;
}

export const FIRST = 48;

export function columnOf(values: readonly (string | undefined)[]): Column {
  const known = [...new Set(values.filter((value) => value !== undefined))];
  const number = new Map(known.map((value, index) => [value, index + 1]));
  const codes = values.map((value) => FIRST + (value === undefined ? 0 : (number.get(value) ?? 0)));
  return { values: known, of: codes.map((code) => String.fromCharCode(code)).join('') };
}

export const valueAt = ({ values, of }: Column, entry: number): string | undefined =>
  values[of.charCodeAt(entry) - FIRST - 1];

/** Where the text of an entry is kept, that of a long one by its parts. */
export const fragmentName = (entry: number, long: boolean, part = 0) =>
  long ? `d/${String(entry)}-${String(part)}` : `d/${String(entry)}`;
