import { withoutJoiners } from '../../text/unbroken.ts';

/** Figures one by one: 110 is 1 1 0, not 一百一十. */
export const spelled = (figures: string): string => figures.replace(/\d(?=.)/g, '$& ').replace(/\s*[-‑–]\s*/g, '，');

const clock = (hour: string, minute: string) =>
  `${String(Number(hour))}点${minute === '00' ? '' : `${String(Number(minute))}分`}`;

/**
 * How it is said, in order: what is written for the eye becomes words. Where the last part matches the character before,
 * it stays as it is: phones of 2022 read no file with a look behind, `(?<!…)`.
 */
const RULES: readonly (readonly [written: RegExp, said: (...found: string[]) => string, unlessAfter?: RegExp])[] = [
  // Telephones, masked ones among them, and numbers of a few figures where they are called so.
  [/0\d{2,3}[-‑ ]\d{7,8}(?!\d)/g, (whole) => spelled(whole), /[\d-]/],
  [/(\d{3})\*{4}(\d{4})(?!\d)/g, (_, first, last) => `${spelled(first)}，中间四位不公开，${spelled(last)}`, /\d/],
  [/1\d{10}(?!\d)/g, (whole) => spelled(whole), /\d/],
  [/(打|拨|拨打|热线|电话|短信到)(\s*)(\d{3,6})(?!\d)/g, (_, word, gap, number) => word + gap + spelled(number)],
  [
    /12(?:110|119|120|345|3(?:33|38|48|55|56|93))(?![\d,.万亿%元户人名个件次天年月日号米平余多]|\s*[万亿%元户人名个件次天年月日号米平余多])/g,
    (whole) => spelled(whole),
    /[\d.,-]/,
  ],
  [/\d{3,6}(?=\s*(?:热线|电话))/g, (whole) => spelled(whole), /\d/],
  // After another one: 先打 120 或者 110.
  [/(\d(?: \d){2,5}\s*(?:、|或者?|和)\s*)(1[12][0-9]|12345)(?!\d)/g, (_, before, number) => before + spelled(number)],
  [/(\p{L})\*+/gu, (_, letter) => `${letter}某`],
  // A fingerprint is compared by eye.
  [/[0-9a-f]{4}(?: [0-9a-f]{4}){3}(?![\w-])/g, () => '一串字母和数字，请看屏幕', /[\w-]/],
  // Days and hours.
  [
    /(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
    (_, year, month, day) => `${year}年${String(Number(month))}月${String(Number(day))}日`,
    /\d/,
  ],
  [
    /(\d{1,2}):(\d{2})\s*[-–—~～至]\s*(\d{1,2}):(\d{2})(?![\d:])/g,
    (_, hour, minute, toHour, toMinute) => `${clock(hour, minute)}到${clock(toHour, toMinute)}`,
    /[\d:]/,
  ],
  [/(\d{1,2}):(\d{2})(?![\d:])/g, (_, hour, minute) => clock(hour, minute), /[\d:]/],
  // A number of a document, and a year in it without one.
  [/[〔［[](\d{4})[〕］\]]\s*(?:第\s*)?(\d+)\s*号/g, (_, year, number) => `${year}年第${number}号`],
  [/〔(\d{4})〕/g, (_, year) => `${year}年`],
  // Amounts.
  [/(\d)\s*\+\s*(?=\d)/g, (_, figure) => `${figure}加`],
  [/(\d)\s+[-−]\s+(?=\d)/g, (_, figure) => `${figure}减`],
  [/\s*[=＝]\s*/g, () => '等于'],
  [/\d{1,3}(?:,\d{3})+(?!\d)/g, (whole) => whole.replaceAll(',', ''), /\d/],
  [/(\d\.(?:\d*[1-9])?)0+(?!\d)/g, (_, figures) => figures.replace(/\.$/, '')],
  [/[-−](?=\d)/g, () => '负', /[\d\p{L}]/u],
  [/(\d)\s*[–—~～]\s*(?=\d)/g, (_, from) => `${from}到`],
  [/(元|人次|人|次|件|户|份|吨|度|米)\s*\/\s*(?=\p{L})/gu, (_, unit) => `${unit}每`],
  // 2/4 of what was promised is done, or a share; where more follows it is a date or an address.
  [/(\d{1,5})\s*\/\s*(\d{1,5})(?![\d/])/g, (_, part, whole) => `${whole}分之${part}`, /[\d/]/],
  [/(\p{L})\s+\/\s+(?=\p{L})/gu, (_, letter) => `${letter}除以`],
  [/\s*÷\s*/g, () => '除以'],
  [/(\d)\s*∶\s*(?=\d)/g, (_, figure) => `${figure}比`],
  [/≥\s*/g, () => '不少于'],
  [/≤\s*/g, () => '不多于'],
  [/㎡|m²/g, () => '平方米'],
  [/\s*→\s*/g, () => '，变成'],
  [/(\d)\s*[×✕]\s*(?=\d)/g, (_, figure) => `${figure}乘`],
  // Left by what is not said.
  [/[；，、：]+\s*(?=[；，。])/g, () => ''],
  [/：\s*$/g, () => ''],
];

/** A text as one says it. */
export const spoken = (text: string): string =>
  RULES.reduce(
    (said, [written, say, unlessAfter]) =>
      said.replace(written, (whole, ...rest: unknown[]) => {
        // After what was found come its place and the text.
        const at = Number(rest.at(-2));
        const stays = at > 0 && unlessAfter?.test(said.charAt(at - 1));
        return stays ? whole : say(whole, ...rest.map(String));
      }),
    // Before all: a rule that looks for spaces around a sign would go through a long gap once for each of its spaces.
    withoutJoiners(text).replace(/\s+/g, ' '),
  ).trim();
