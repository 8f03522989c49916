/** Words by which sheets head columns of one meaning; a column of the form has the meaning whose word is in its label. */
const MEANINGS = {
  item: ['项目', '内容', '摘要', '事项', '事由', '名称', '用途', '科目', '明细', '材料'],
  source: ['来源', '渠道'],
  payee: ['收款单位', '收款人', '收款方', '单位', '对方', '供应商', '商家', '付款对象', '领款'],
  amount: ['金额', '数额', '款额', '费用', '价款', '合价', '总价', '实付', '实收', '发生额'],
  note: ['说明', '备注', '附注'],
  day: ['日期', '日子', '时间', '哪天'],
  phone: ['电话', '手机', '号码', '联系方式'],
  original: ['原件'],
  copy: ['复印件'],
  places: ['名额', '人数'],
} as const;
export type Meaning = keyof typeof MEANINGS;

const ORDINAL = /^(?:序号?|编号|行号|no\.?|#)$/i;
/** The two sides of a ledger; each list takes its own. */
export const SIDES: readonly string[] = ['收入', '支出'];

/** A head without spaces and without what stands in brackets: `金 额（万元）` → `金额`. */
export const bareHead = (head: string): string =>
  head
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[:/].*$/, '')
    .toLowerCase();

export const isOrdinalHead = (head: string): boolean => ORDINAL.test(bareHead(head));

/** Whether a text is one of the words by which sheets head columns. */
export const isHead = (text: string): boolean => {
  // 编制单位：南巷社区居委会 states something, 金额：万元 heads a column.
  if (/[:：]\s*\S{4,}$/.test(text)) return false;
  const bare = bareHead(text);
  if (bare.length > 8) return false;
  // 金额（元） 计划 is what stands over 计划, and that.
  return [bare, bareHead(text.split(/\s+/)[0]!)].some(
    (each) => ORDINAL.test(each) || SIDES.includes(each) || ENDS.test(each),
  );
};

const ENDS = new RegExp(
  `(?:${Object.values(MEANINGS).flat().join('|')}|收入|支出|余额|结余|单价|数量|票据号?|经手人?)$`,
);

/** The meaning whose word stands last: 项目金额 is an amount; 收款单位名称 is still a unit. */
export function meaningOf(head: string): Meaning | undefined {
  const text = head.replace(/(?<=[位人方商家])名称$/, '');
  let found: { at: number; length: number; meaning: Meaning } | undefined;
  for (const [meaning, words] of Object.entries(MEANINGS) as [Meaning, readonly string[]][]) {
    for (const word of words) {
      const at = text.lastIndexOf(word);
      if (at < 0) continue;
      const ends = at + word.length;
      const best = found ? found.at + found.length : -1;
      if (ends > best || (ends === best && word.length > found!.length)) found = { at, length: word.length, meaning };
    }
  }
  return found?.meaning;
}
