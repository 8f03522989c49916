import { text } from '../../schema/fields/text.ts';

// Decap tests a pattern without the flag that `\p{Script=Han}` needs.
const FORM = /^\s*([\u3400-\u9fff]{1,20})\s*[〔[（(【［]\s*(\d{4})?\s*[〕\])）】］]\s*第?\s*(\d{1,5})\s*号\s*$/;
/** 国务院令第752号, 中华人民共和国主席令第六号, 市场监管总局公告2026年第3号: kind of paper, and a serial after 第. */
const DECREE =
  /^\s*[\u3400-\u9fff]{1,30}[令告定议报字发函]\s*(?:\d{4}年)?\s*第\s*[\d〇零一二三四五六七八九十百]{1,6}\s*号\s*$/;

export interface DocumentNumber {
  agency: string;
  /** Undefined where the original has lost it, as in 民发〔〕85号. */
  year: number | undefined;
  serial: number;
}

/** The parts of a 发文字号; undefined for other forms of number, such as 国务院令第752号. */
export function parseDocumentNumber(value: string): DocumentNumber | undefined {
  const match = FORM.exec(value);
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
  hint: '如 民发〔2015〕136号，用哪种括号都可以；没有文号的不填，别的编号写在“其他编号”里。',
  max: 40,
  required: false,
  pattern: [
    new RegExp(`${FORM.source}|${DECREE.source}`),
    '这不是发文字号，请写成 民发〔2015〕136号 或 国务院令第752号 这样；没有文号的不填，别的编号写在“其他编号”里',
  ],
  tidy: normalForm,
});

export const otherNumber = text({
  label: '其他编号',
  hint: '不是发文字号的编号，如公告号、标准号，照原文写；没有的不填。',
  max: 60,
  required: false,
  pattern: [/[0-9０-９〇零一二三四五六七八九十百]/, '这里没有号码；没有编号的，这一栏不填'],
});
