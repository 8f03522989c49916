/** `青街办发 2025 年 8 号`, in a folded question: the year may stand in any brackets, or be left out. */
const DOCUMENT_NUMBER =
  /(\p{Script=Han}[发字函规文])\s*[〔[(【]?\s*((?:19|20)\d\d)?\s*[〕\])】]?\s*年?\s*第?\s*(\d{1,5})\s*号(?![楼院栋线门窗])/gu;
/** 第二十一条, 第3章, 附件2. */
const REFERENCE =
  /第\s*(\d+|[零一二三四五六七八九十百]+)\s*([编章节条款项])|附\s*([件表])\s*(\d+|[一二三四五六七八九十]+)/gu;
/** （四）, which is no word that could be looked up. */
const ITEM = /\((\d+|[一二三四五六七八九十]+)\)/g;

/** A document's number in one piece, as it is looked up: 青街办发〔2025〕8号, or without its year 青街办发8号. */
export const joinedNumbers = (folded: string): string =>
  folded.replace(DOCUMENT_NUMBER, (_, agency: string, year: string | undefined, serial: string) =>
    year === undefined ? `${agency}${serial}号` : `${agency}〔${year}〕${serial}号`,
  );

/** Articles and annexes, each as a phrase of its own: nobody wrote 公益金管理办法第二十一条 in a row. */
export const apartFromReferences = (folded: string): string => folded.replace(REFERENCE, ' $& ').replace(ITEM, ' ');

/** Every article, annex or item that a question names, in Han numerals and in digits: 第二十一条 and 第21条. */
export function referencesIn(folded: string): string[] {
  const named = [...folded.matchAll(REFERENCE)].flatMap((match) => bothForms(match));
  const items = [...folded.matchAll(ITEM)].flatMap(([, number = '']) => bothNumerals(number).map((one) => `(${one})`));
  return [...named, ...items];
}

/** A text that names an article, with the number written the other way. */
export function inOtherNumerals(text: string): string | undefined {
  const other = text.replace(REFERENCE, (...match) => bothForms(match as string[])[1] ?? match[0]);
  return other === text ? undefined : other;
}

function bothForms([, article, kind = '', annex = '', annexNumber = '']: readonly (string | undefined)[]): string[] {
  return article === undefined
    ? bothNumerals(annexNumber).map((number) => `附${annex}${number}`)
    : bothNumerals(article).map((number) => `第${number}${kind}`);
}

/** As it is written, and the other way. */
const bothNumerals = (written: string): string[] =>
  /\d/.test(written) ? [String(Number(written)), inHan(Number(written))] : [written, String(fromHan(written))];

const DIGITS = '零一二三四五六七八九';

/** Up to 999. */
function inHan(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100) % 10, Math.floor(number / 10) % 10, number % 10];
  const hundred = hundreds > 0 ? `${DIGITS[hundreds] ?? ''}百` : '';
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens > 0 ? `${tens > 1 || hundreds > 0 ? (DIGITS[tens] ?? '') : ''}十` : '';
  return hundred + zero + ten + (ones > 0 ? (DIGITS[ones] ?? '') : '');
}

function fromHan(written: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of written) {
    const unit = { 十: 10, 百: 100 }[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += Math.max(1, digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
