/**
 * The words of the CJK Radicals Supplement from U+2E80 on, one for each code point; `.` where Unicode gives none, or one
 * outside of the plane that every font has. From EquivalentUnifiedIdeograph.txt of the Unicode Character Database.
 */
const SUPPLEMENT =
  '.厂乛乚乙亻冂.刀刂卜㔾小小兀尣尢.巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王.目示礻.糹纟罓罒㓁冗.羊..耂肀聿肉.艹艹艹虎衤覀西见角.讠贝.' +
  '车辶辶辶邑钅長镸长门.阝雨青韦页风飞食.飠饣.马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** Signs of dictionaries that only look like words: programs that make PDFs put ⼈ where 人 was written. */
export const RADICALS = /[\u2e80-\u2ef3\u2f00-\u2fd5]/g;

/** The word that a radical looks like. */
export function wordOfRadical(radical: string): string {
  const word = SUPPLEMENT[radical.charCodeAt(0) - 0x2e80];
  return word === undefined ? radical.normalize('NFKC') : word === '.' ? radical : word;
}
