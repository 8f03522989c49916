import type { Field } from '../../schema/editor.ts';

/** What offices write over a value, for each label of our forms. */
const SYNONYMS: Readonly<Record<string, RegExp>> = {
  标题: /^(?:名称|事项|事项名称|服务事项|服务名称|组织名称|项目名称|指标名称)$/,
  发布机构: /^(?:发布单位|发布机关|发布部门|主办单位)$/,
  服务对象: /^(?:办理对象|受理对象|申请对象)$/,
  办理条件: /^(?:申请条件|受理条件|申办条件)$/,
  带什么: /^(?:(?:所需|申请|申办|办理|需要|提交|应交|携带|报名)的?(?:材料|资料|证件)|(?:需|要)(?:带|提交)的?材料)$/,
  怎么办: /^(?:(?:办理|申请|办事|服务)(?:流程|程序|步骤|方法))$/,
  办理时限: /^(?:办结时限|承诺时限|法定时限|办理期限|时限)$/,
  收费: /^(?:收费标准|收费情况|是否收费|费用)$/,
  咨询电话: /^(?:联系电话|电话|咨询热线|服务电话|办公电话|联系方式)$/,
  电话: /^(?:联系电话|咨询电话|咨询热线|服务电话|办公电话|联系方式)$/,
  去哪里办: /^(?:办理地点|办事地点|受理地点|办理窗口|地点)$/,
  地址: /^(?:地点|办公地址|办公地点|详细地址|联系地址)$/,
  开放时间: /^(?:办理时间|办公时间|服务时间|工作时间|营业时间)$/,
};

/** The field of a form that a head of a column or the words before a colon name; undefined for none. */
export function fieldNamed(name: string, fields: readonly Field[]): Field | undefined {
  const plain = name.replace(/[\s（(].*$/, '').trim();
  if (plain === '') return undefined;
  const labelOf = ({ label }: Field) => label.replace(/（.*$/, '');
  return (
    fields.find((field) => field.label === plain || labelOf(field) === plain) ??
    fields.find((field) => SYNONYMS[labelOf(field)]?.test(plain)) ??
    (SYNONYMS['标题']!.test(plain) ? fields.find(({ name: each }) => each === 'title') : undefined)
  );
}
