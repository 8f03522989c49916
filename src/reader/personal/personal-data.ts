import { readingText } from '../../markdown/reading-text.ts';
import { masked, reported, type LabelledText, type Passing } from '../../privacy/report.ts';
import type { Problem } from '../../schema/problems.ts';
import type { TextAt } from '../../schema/texts.ts';
import { personalDataInName } from '../file-problems.ts';

/** One content file, taken apart as far as it can be. */
export interface Parts {
  file: string;
  /** What stands before the body, as written; comments too. */
  head: string;
  /** What stands in its fields; undefined when they could not be read. */
  texts?: readonly TextAt[];
  body?: { label: string; text: string };
}

/** Personal information in one content file, with the field in which it stands. */
export function personalData({ file, head, texts, body }: Parts, passing: Passing): Problem[] {
  const values = (texts ?? []).flatMap((text) => reported(text, passing));
  const inBody = body ? reported(bodyText(body), passing) : [];
  // Comments, misspelt fields and whatever else is in the file but in no field.
  const known = new Set(values.map(({ personal }) => `${personal.kind} ${personal.masked}`));
  const label = texts ? '开头信息' : '文件';
  const elsewhere = reported({ path: '', label, text: withPlainNames(head) }, passing).filter(
    ({ personal }) => !known.has(`${personal.kind} ${personal.masked}`),
  );
  return [
    ...personalDataInName(file, passing),
    ...[...values, ...inBody, ...elsewhere].map((problem) => ({ file, ...problem })),
  ];
}

/**
 * Names that YAML gives to values and types, `&a139…`, `*a139…`, `!a139…`: nobody reads them on a page, so a number that has
 * letters beside it there is no name of a thing, as it may be in a text.
 */
const withPlainNames = (head: string): string => head.replace(YAML_NAME, (name) => name.replace(LETTERS_BESIDE, ' '));
const YAML_NAME = /(?<=^|[\s,[{])[&*!](?!#)[^\s,[\]{}]+/gm;
/** The X at the end of a resident ID belongs to it. */
const LETTERS_BESIDE = /(?<![a-z])[a-z]+(?=\d)|(?<=\d)(?!(?<=\d{17})x)[a-z]+/gi;

const bodyText = ({ label, text }: NonNullable<Parts['body']>): LabelledText => ({
  path: 'body',
  label,
  text,
  long: true,
  shown: readingText(text),
});

/** A problem as reports and logs may show it: other rules quote wrong values, and those may be numbers of persons. */
export function forReports({ personal, ...problem }: Problem): Problem {
  const plain = {
    ...problem,
    file: masked(problem.file),
    label: masked(problem.label),
    message: masked(problem.message),
  };
  return personal ? { ...plain, personal: { kind: personal.kind, masked: personal.masked } } : plain;
}
