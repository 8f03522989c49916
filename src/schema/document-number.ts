const DIGITS = '[0-9０-９]';
const NUMERALS = '[0-9０-９〇零一二三四五六七八九十百]';
const HAN = '[\\u3400-\\u9fff]';
const OPEN = '[〔[（(【［﹝〖{｛〈<＜]';
const CLOSE = '[〕\\])）】］﹞〗}｝〉>＞]';
/** An office that gives numbers to its orders and announcements. */
const ISSUER = `${HAN}{1,23}[院席部局委署会厅府办处行]`;
const PAPER = '(?:(?<![责命指口禁司法夏时])令|公告|通告)';

/**
 * The year in its brackets and what follows: `〔2015〕第136号`. The opening bracket may have been lost, the year, or both
 * brackets may be of different kinds. Decap tests a pattern without flags, so there are none here.
 */
const SERIES =
  `(?:${OPEN}\\s*(${DIGITS}{4})?\\s*年?\\s*|(${DIGITS}{4})\\s*)${CLOSE}\\s*第?\\s*` +
  `(${DIGITS}{1,5}(?:\\s*[号號]?\\s*[、和]\\s*第?\\s*${DIGITS}{1,5})*)\\s*[号號]`;
/** 国务院令第752号, 主席令（第六号）, 市场监管总局公告2026年第3号. */
const ORDER = `(${ISSUER})(${PAPER})\\s*[〔[（(]?\\s*(?:(${DIGITS}{4})\\s*年)?\\s*(?:第\\s*(${NUMERALS}{1,6})|(${DIGITS}{1,5}))\\s*[号號]`;
/** 国务院第752号令, 市场监管总局2026年第3号公告. */
const TURNED = `(${ISSUER})(?:(${DIGITS}{4})\\s*年)?\\s*第\\s*(${NUMERALS}{1,6})\\s*[号號](${PAPER})`;

/** One number and nothing else: a 发文字号, or the kind of paper and a serial after 第, as in 中华人民共和国主席令第六号. */
export const NUMBER_FORM = new RegExp(
  `^\\s*(?:${HAN}{1,20}\\s*${SERIES}|${HAN}{1,30}[令告定议报字发函]\\s*(?:${DIGITS}{4}年)?\\s*第\\s*${NUMERALS}{1,6}\\s*号)\\s*$`,
);
const WHOLE_SERIES = new RegExp(`^\\s*(${HAN}{1,20})\\s*${SERIES}\\s*$`);
const IN_TEXT = new RegExp(`${SERIES}|${ORDER}|${TURNED}`, 'g');

/** A number with one of these before or in it is asked for at all; most texts hold none. */
const PERHAPS = /[号號]/;
/** 东里（2026）12号楼 is a house. */
const HOUSE = /^\s*[楼院门室铺线路]/;
/** What stands before an agency in running text. The longest run of words that an agency can be is what follows. */
const BEFORE_AGENCY =
  /.*(?:根据|按照|依据|依照|遵照|参照|对照|落实|贯彻|执行|印发|转发|发布|公布|颁布|详见|参见|看|文号|文件|附件|以及|规定|通知|意见|办法|的|为|是|及|或)/;
const OPENING = /^[和与按经由以据从自被将见](?=..)/;
/** Between two documents; 和政办发 is an agency too, of 和平区. */
const AFTER_ANOTHER = /[》号號）)]\s*$/;

export interface DocumentNumber {
  agency: string;
  /** Undefined where the original has lost it, as in 民发〔〕85号. */
  year: number | undefined;
  serial: number;
}

export interface NumberAt {
  /** In the one form in which numbers are compared. */
  number: string;
  /** Where it begins and ends in the text. */
  at: number;
  end: number;
}

/** The parts of a 发文字号; undefined for other forms of number, such as 国务院令第752号. */
export function parseDocumentNumber(value: string): DocumentNumber | undefined {
  const [, agency, bracketed, bare, serials] = WHOLE_SERIES.exec(value) ?? [];
  if (agency === undefined || serials === undefined || !/^[0-9０-９]+$/.test(serials)) return undefined;
  const year = bracketed ?? bare;
  return { agency, year: year === undefined ? undefined : numberOf(year), serial: numberOf(serials) };
}

/**
 * The one form of GB/T 9704: six-cornered brackets, no 第, no leading zeros: 民发〔2015〕136号; of orders 国务院令第752号.
 * Undefined for what is no document number.
 */
export function normalNumber(value: string): string | undefined {
  const text = value.trim();
  const [first, another] = numbersIn(text, false);
  return first && !another && first.at === 0 && first.end === text.length ? first.number : undefined;
}

/** The document numbers in a text, in order. `running`: words may stand before the agency. */
export function numbersIn(text: string, running = true): NumberAt[] {
  if (!PERHAPS.test(text)) return [];
  const found: NumberAt[] = [];
  let last = 0;
  for (const match of text.matchAll(IN_TEXT)) {
    const { index } = match;
    const end = index + match[0].length;
    if (HOUSE.test(text.slice(end, end + 3))) continue;
    const own = match[4] ?? match[9];
    if (own === undefined) found.push(...inSeries(match, text, last, running));
    else {
      const issuer = running ? agencyIn(own, text.slice(0, index)) : own;
      const number = orderOf(match, issuer);
      if (number !== undefined) found.push({ number, at: index + own.length - issuer.length, end });
    }
    last = end;
  }
  return found;
}

/** 青街办发〔2026〕12、13号 are two. */
function inSeries(match: RegExpExecArray, text: string, last: number, running: boolean): NumberAt[] {
  const [whole, bracketed, bare, serials = ''] = match;
  const run = /[\u3400-\u9fff]{1,20}\s*$/.exec(text.slice(Math.max(last, match.index - 40), match.index))?.[0] ?? '';
  const written = run.trimEnd();
  const agency = running ? agencyIn(written, text.slice(0, match.index - run.length)) : written;
  const year = bracketed ?? bare;
  // （）5号 after any word, and 柳桥（2026）5号, are no numbers; agencies are named by two characters or more.
  if (agency.length < 2 || (year === undefined && /^[（(]/.test(whole))) return [];
  if (year !== undefined && !/^(?:19|20)/.test(digits(year))) return [];
  const named = `${simplified(agency)}〔${year === undefined ? '' : digits(year)}〕`;
  const from = match.index - run.length + (written.length - agency.length);
  const places = [...serials.matchAll(/[0-9０-９]+/g)];
  const start = match.index + whole.lastIndexOf(serials);
  return places.map(({ 0: serial, index }, nth) => ({
    number: `${named}${String(numberOf(serial))}号`,
    at: nth === 0 ? from : start + index,
    end: nth === places.length - 1 ? match.index + whole.length : start + index + serial.length,
  }));
}

function orderOf(match: RegExpExecArray, issuer: string): string | undefined {
  const paper = match[5] ?? match[12] ?? '';
  const year = match[6] ?? match[10];
  const serial = numeral(match[7] ?? match[8] ?? match[11] ?? '');
  const by = simplified(issuer).replace(/^中华人民共和国(?=..)/, '');
  if (serial === undefined || by.length < 2) return undefined;
  return `${by}${paper}${year === undefined ? '' : `${digits(year)}年`}第${String(serial)}号`;
}

/** The agency at the end of a run of characters that may begin with other words; `before` stands before the run. */
function agencyIn(run: string, before: string): string {
  const cut = run.replace(BEFORE_AGENCY, '');
  if (/^[和与]/.test(cut) && cut === run && !AFTER_ANOTHER.test(before)) return cut;
  return cut.replace(OPENING, '');
}

const SIMPLE: Readonly<Record<string, string>> = {
  ...{ 發: '发', 號: '号', 國: '国', 辦: '办', 規: '规', 財: '财', 廳: '厅', 務: '务', 會: '会', 區: '区', 縣: '县' },
};
const simplified = (text: string) => [...text].map((character) => SIMPLE[character] ?? character).join('');

const digits = (written: string) => written.normalize('NFKC');
const numberOf = (written: string) => Number(digits(written));

/** 一百零三, 十二, 12. */
function numeral(written: string): number | undefined {
  const text = digits(written);
  if (/^\d+$/.test(text)) return Number(text);
  const parts = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return undefined;
  const [, hundreds, tens, ten, ones] = parts;
  const value = (character: string | undefined) => '一二三四五六七八九'.indexOf(character ?? ' ') + 1;
  return value(hundreds) * 100 + (ten ? (value(tens) || 1) * 10 : 0) + value(ones);
}
