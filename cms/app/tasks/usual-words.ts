import { valueText } from '../../../src/compare/value-text.ts';
import { isFilled } from '../../../src/schema/fields/carried.ts';
import type { Field } from '../../../src/schema/editor.ts';
import { nameOf } from '../compare/compare-entry.ts';

type Values = Readonly<Record<string, unknown>>;

/** A value that is longer is told by its beginning. */
const LONGEST = 40;

/** What could be changed in a form, as a clerk is asked about it. */
interface Asked {
  fields: readonly Field[];
  change: Values;
  form: Values;
  community: string;
}

/** One field in one sentence, several each in a line. */
export function offerWords({ fields, change, form, community }: Asked): { question: string; lines: string[] } {
  const changed = fields.filter(({ name }) => name in change);
  const said = (field: Field, values: Values) => shortened(valueText(field, values[field.name], nameOf));
  const next = (field: Field, verb: string) =>
    isFilled(change[field.name]) ? `${verb}“${said(field, change)}”` : '清空';
  const [only] = changed;
  if (only && changed.length === 1) {
    return isFilled(form[only.name])
      ? { question: `${only.label}还是“${said(only, form)}”，要不要${next(only, '换成')}？`, lines: [] }
      : { question: `${only.label}要不要${next(only, '写')}？`, lines: [] };
  }
  const lines = changed.map((field) =>
    isFilled(form[field.name])
      ? `${field.label}还是“${said(field, form)}”，${next(field, '换成')}`
      : `${field.label}还没有写，${next(field, '写')}`,
  );
  return { question: `这 ${String(changed.length)} 项要不要换成${ownerName(community)}常用的？`, lines };
}

export const ownerName = (community: string): string =>
  community === '' ? '整个街道' : (nameOf('communities', community) ?? '这个社区');

export const labelsOf = (fields: readonly Field[], names: readonly string[]): string =>
  fields.flatMap(({ name, label }) => (names.includes(name) ? [label] : [])).join('、');

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text);
