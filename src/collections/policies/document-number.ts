import { text } from '../../schema/fields/text.ts';

const FORM = /^(\p{Script=Han}{1,20})\s*[〔[（(【［]\s*(\d{4})?\s*[〕\])）】］]\s*第?\s*(\d{1,5})\s*号$/u;

export interface DocumentNumber {
  agency: string;
  /** Undefined where the original has lost it, as in 民发〔〕85号. */
  year: number | undefined;
  serial: number;
}

/** The parts of a 发文字号; undefined for other forms of number, such as 国务院令第752号. */
export function parseDocumentNumber(value: string): DocumentNumber | undefined {
  const match = FORM.exec(value.trim());
  if (!match) return undefined;
  return { agency: match[1]!, year: match[2] ? Number(match[2]) : undefined, serial: Number(match[3]) };
}

/** The one form of GB/T 9704: six-cornered brackets, no 第, no leading zeros: 民发〔2015〕136号. */
function normalForm(value: string): string {
  const parts = parseDocumentNumber(value);
  return parts ? `${parts.agency}〔${parts.year ?? ''}〕${parts.serial}号` : value;
}

export const documentNumber = text({
  label: '发文字号',
  hint: '如 民发〔2015〕136号，用哪种括号都可以；没有文号的不填。',
  max: 40,
  required: false,
  tidy: normalForm,
});
