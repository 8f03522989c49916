const DIGITS = '〇一二三四五六七八九';

/** 一, 十二, 一百零三. */
export function chinese(number: number): string {
  if (number < 1 || number > 9999) return String(number);
  const units = ['', '十', '百', '千'];
  const digits = [...String(number)].map(Number);
  let text = '';
  digits.forEach((digit, index) => {
    const unit = units[digits.length - 1 - index]!;
    if (digit === 0) text += /〇$/.test(text) ? '' : '〇';
    else text += DIGITS[digit]! + unit;
  });
  return text.replace(/〇+$/, '').replaceAll('〇', '零').replace(/^一十/, '十');
}

function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}

function roman(number: number): string {
  const steps: readonly (readonly [number, string])[] = [
    ...([
      [1000, 'm'],
      [900, 'cm'],
      [500, 'd'],
      [400, 'cd'],
      [100, 'c'],
      [90, 'xc'],
      [50, 'l'],
      [40, 'xl'],
      [10, 'x'],
    ] as const),
    ...([
      [9, 'ix'],
      [5, 'v'],
      [4, 'iv'],
      [1, 'i'],
    ] as const),
  ];
  let [rest, text] = [number, ''];
  for (const [worth, sign] of steps) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** A number as Word writes it in a format of ECMA-376 17.18.59. */
export function counted(number: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return chinese(number);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return [...chinese(number)]
        .map((sign) => '壹贰叁肆伍陆柒捌玖拾佰仟零'['一二三四五六七八九十百千零'.indexOf(sign)] ?? sign)
        .join('');
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[(number - 1) % 10]!;
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return CIRCLES[number - 1] ?? `(${String(number)})`;
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(number)].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('');
    default:
      return String(number);
  }
}
