export interface PlainPoint {
  /** The clause that it explains, as people call it: 第三条, 二、（一）; undefined where it is about the whole. */
  clause?: string;
  text: string;
}

const NUMBER = '[〇零一二三四五六七八九十百0-9]+';
const TIED = new RegExp(
  `^(第${NUMBER}条(?:之${NUMBER})?|第${NUMBER}章|${NUMBER}、?(?:[（(]${NUMBER}[）)])?|[（(]${NUMBER}[）)])\\s*[：:]\\s*(.+)$`,
);

/** 通俗解读 line by line: one that begins with a clause and a colon explains that clause. */
export function plainPoints(plain = ''): PlainPoint[] {
  return plain.split(/\n+/).flatMap((line): PlainPoint[] => {
    const [, clause, text] = TIED.exec(line.trim()) ?? [];
    if (clause !== undefined && text !== undefined) {
      return [{ clause: clause.replace('(', '（').replace(')', '）'), text }];
    }
    return line.trim() === '' ? [] : [{ text: line.trim() }];
  });
}

/** Those that explain one clause. */
export const explanations = (plain: string | undefined) =>
  plainPoints(plain).flatMap(({ clause, text }) => (clause === undefined ? [] : [{ clause, text }]));
