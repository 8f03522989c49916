/** Signs for nought to nine, one kind of writing a line, a space where a kind has none. */
const KINDS = [
  ' 一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  ' 幺貳參  陸',
  ' 弌弍弎',
  ' 〡〢〣〤〥〦〧〨〩',
  ' ㊀㊁㊂㊃㊄㊅㊆㊇㊈',
  ' ㈠㈡㈢㈣㈤㈥㈦㈧㈨',
];
/** A single one of these is a mark beside a number, not part of it. */
const MARKS = [
  '⓪①②③④⑤⑥⑦⑧⑨',
  ' ⓵⓶⓷⓸⓹⓺⓻⓼⓽',
  '⓿❶❷❸❹❺❻❼❽❾',
  ' ➀➁➂➃➄➅➆➇➈',
  ' ➊➋➌➍➎➏➐➑➒',
  ' ⑴⑵⑶⑷⑸⑹⑺⑻⑼',
  ' ⒈⒉⒊⒋⒌⒍⒎⒏⒐',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '₀₁₂₃₄₅₆₇₈₉',
];
/** Nought among Han figures; among others they stand for what is hidden: 138〇〇〇〇1234. */
const ROUND = '〇○◯';

/** As many figures as the shortest number that is looked for has, and what may stand between two of them. */
export const SHORTEST = 11;
const LONGEST_GAP = 3;

const NONE = -1;
/** What each sign is worth; a table, since every character of every text is looked up. */
const worth = new Int8Array(0x10000).fill(NONE);
const basicPlane = Array.from({ length: 0x10000 - 0x80 }, (_, index) => String.fromCharCode(0x80 + index)).join('');
for (const { 0: sign } of basicPlane.matchAll(/\p{Nd}/gu)) worth[sign.charCodeAt(0)] = Number(figure(sign));
for (const kind of ['0123456789', ...KINDS, ...MARKS])
  for (const [value, sign] of [...kind].entries()) if (sign !== ' ') worth[sign.charCodeAt(0)] = value;
for (const sign of ROUND) worth[sign.charCodeAt(0)] = 0;

const marks = new Set([...MARKS.join('')].map((sign) => sign.charCodeAt(0)));
const HAN = new RegExp(`[${KINDS.join('').replaceAll(' ', '')}]`);
const MARK_RUN = new RegExp(`[${MARKS.join('').replaceAll(' ', '')}]+`, 'g');

/** The same text, sign for sign, in which the figures of a long number are 0 to 9, in whatever writing they are. */
export function withFigures(text: string): string {
  const { runs, marked } = runsIn(text);
  let result = '';
  let last = 0;
  for (const { start, end } of runs) {
    result += text.slice(last, start) + plain(text.slice(start, end));
    last = end;
  }
  result += text.slice(last);
  return marked ? result.replace(MARK_RUN, (marks) => (marks.length > 1 ? plain(marks) : ' ')) : result;
}

/** Where so many figures stand beside each other that they may be a number of a person, one of them not 0 to 9. */
function runsIn(text: string): { runs: { start: number; end: number }[]; marked: boolean } {
  const runs: { start: number; end: number }[] = [];
  let [start, end, figures, foreign, ofMarks, marked] = [0, 0, 0, false, false, false];
  const close = () => {
    if (figures >= SHORTEST && foreign) runs.push({ start, end });
    figures = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (worth[code] === NONE) {
      if (figures > 0 && (at - end >= LONGEST_GAP || /[\p{L}\p{N}]/u.test(text[at]!))) close();
      continue;
    }
    const isMark = code > 0x7f && marks.has(code);
    marked ||= isMark;
    // ①13800001234 is a mark beside a number.
    if (figures > 0 && ofMarks !== isMark) close();
    if (figures === 0) [start, foreign, ofMarks] = [at, false, isMark];
    foreign ||= code > 0x7f;
    figures++;
    end = at + 1;
  }
  close();
  return { runs, marked };
}

function plain(run: string): string {
  const han = HAN.test(run);
  return run.replace(/[^\x20-\x7e]/g, (sign) => {
    const value = worth[sign.charCodeAt(0)]!;
    return value === NONE || (ROUND.includes(sign) && !han) ? sign : String(value);
  });
}

/** The figure that a sign of any script stands for, or the sign: those of a script follow one another in tens (Unicode, 4.6). */
export function figure(sign: string): string {
  const code = sign.codePointAt(0)!;
  if (!isFigure(code)) return sign;
  // Five kinds of figures for mathematics follow one another without a gap.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let before = 0;
  while (isFigure(code - before - 1)) before++;
  return String(before % 10);
}

function isFigure(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code));
}
