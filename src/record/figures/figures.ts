import { plainFigures } from './numbers.ts';
import { inSentence } from './sentences.ts';
import { inTables } from './tables.ts';

/** What most texts do not hold; whatever does not is not looked at any further. */
const WORTH = /[%％‰=＝≈]|合计|共计|总计|总共|一共|其中|包括|分别|弃权/;
const ENDS = /[。！？!?；;\n|]/;

/**
 * Percentages and sums in a text whose parts stand beside them and come to something else, in sentences for the clerk. Only
 * what is told in full is judged: a share without its whole, a list with 其余 in it is taken for right.
 */
export function figureRemarks(text: string): string[] {
  if (!WORTH.test(text) || !/[\d０-９]/.test(text)) return [];
  const plain = plainFigures(text);
  const found: string[] = [];
  if (plain.includes('|')) {
    for (const { quote, words } of inTables(plain)) found.push(`表格${quote}：${words}，${LOOK}`);
  }
  for (const sentence of plain.split(ENDS))
    for (const words of inSentence(sentence)) found.push(`“${shortened(sentence.trim())}”：${words}，${LOOK}`);
  return [...new Set(found)];
}

const LOOK = '请核对；原文如此的，可以不管这条提醒';

const shortened = (sentence: string) => (sentence.length > 60 ? `${sentence.slice(0, 60)}……` : sentence);
