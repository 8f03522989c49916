import type { Columns } from './columns.ts';

/** Things that have numbers of their own: an order, a tender, a certificate, a meter. */
const THINGS =
  '取件|提货|票|字|订|运|快递|物流|工|回执|交易|支付|流水|发票|收据|票据|凭证|项目|工程|招标|投标|中标|采购|标段?|合同|协议|受理|办件|案件?|立案|备案|登记证?|许可证?|执照|证书|' +
  '文件?|公文|索引|批准|批复|批次?|档案|卷|资产|设备|器材|产品|商品|物料|序列|电梯|注册|公告|计划|任务|通知|信件|诉求|检测|检验|报告|评估|审计|预算|科目|' +
  '产权证|房产证|不动产权证|宗地|地块|[水电气图账报]?表|图|户|基站|单据?|系统|申请|申报|事项|执法|执法证|资格|组织';
const NUMBER = `(?:统一)?(?:社会)?信用代码|机构代码|识别号|税号|编号|编码|代码|单号|批号|文号|(?:${THINGS})[编单]?[号码]|(?:发票|[收票单]据|订单|运单|快递单|合同)号码|[订运工]单|流水|SN|N[oO]\\.?`;
const MARKUP = '[\\s:：|*_"“「【（(\\[#№为是—-]{0,6}';
/** Numbers of persons under another name. */
const PERSONS =
  '身份|证件|公民|残疾|社保|医保|手机|电话|微信|联系|姓名|户主|学籍|学号|学生|个人|自然人|低保|操作证|驾驶';
const PERSON = new RegExp(PERSONS);
/** What is never the number of a person; a mere 编号, 登记号 or 许可证号 may be one's ID under another name. */
const NEVER_PERSONS =
  '(?:统一)?(?:社会)?信用代码|机构代码|(?:' +
  '取件|提货|订|运|快递|物流|回执|交易|支付|流水|发票|收据|票据|凭证|项目|工程|招标|投标|中标|采购|标段?|合同|协议|公文|索引|批文?|资产|设备|器材|产品|商[品户]?|物料|序列|电梯|公告|检[测验]|工单|诉求|宗地|地块|法人登记证?|非企业登记证?' +
  ')(?:订)?(?:单)?(?:[编单]?[号码]|代码)|(?:发票|[收票单]据|订单|运单|快递单|合同)号码|[订运]单|流水|SN';
const labelled = (number: string) => ({
  before: new RegExp(`([^\\n，。；;|]{0,6})(?:${number})(?:[（(][^()（）]{0,12}[)）])?${MARKUP}$`),
  heading: new RegExp(`^(?!.*(?:${PERSONS}))[^\\n|]{0,12}(?:${number})[^\\n|]{0,12}$`),
});
const USUAL = labelled(NUMBER);
const STRICT = labelled(NEVER_PERSONS);
const LONGEST = 40;

/** Whether a number is called that of a thing, by the words around it or over its column: 订单号、项目编号、第……号. */
export function isOfThing(text: string, start: number, end: number, columns: Columns): boolean {
  return (
    isLabelled(USUAL, text, start) ??
    ((/(?:[第字〕\]】]|公告|通知) ?$/.test(text.slice(Math.max(0, start - LONGEST), start)) &&
      /^ ?号(?!楼)/.test(text.slice(end, end + 3))) ||
      columns.headed(start, USUAL.heading))
  );
}

/** The same of a number that has all the marks of a person's: only what can be no person's excuses it. */
export const isSurelyOfThing = (text: string, start: number, end: number, columns: Columns): boolean =>
  isLabelled(STRICT, text, start) ??
  ((/(?:公告|通知) ?$/.test(text.slice(Math.max(0, start - LONGEST), start)) &&
    /^ ?号(?!楼)/.test(text.slice(end, end + 3))) ||
    columns.headed(start, STRICT.heading));

function isLabelled({ before }: typeof USUAL, text: string, start: number): boolean | undefined {
  const label = before.exec(text.slice(Math.max(0, start - LONGEST), start));
  return label ? !PERSON.test(label[0]) : undefined;
}
