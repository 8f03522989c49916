import type { Dice } from './invented-people.ts';

/** What stands in ordinary notices and must never raise an alarm; `index` chooses the kind. */
const kinds: readonly ((dice: Dice) => string)[] = [
  ({ digits, number }) => `编号${1 + number(9)}${digits(17)}`,
  ({ digits, number }) => `订单号 ${1 + number(9)}${digits(15)}，已送达`,
  ({ digits, number }) => `流水${2 + number(8)}${digits(10)}`,
  ({ digits, one }) => `统一社会信用代码：${one(['91', '92', '52', '12'])}${digits(6)}MA${digits(7)}${one('XYGH')}`,
  ({ digits }) => `电话 010-8${digits(7)}，传真 0999-555${digits(4)}`,
  ({ digits, number }) =>
    `公示期：20${digits(2)}-0${1 + number(9)}-1${digits(1)}至20${digits(2)}-1${number(3)}-2${number(10)}`,
  ({ digits, number }) =>
    `青政发〔20${digits(2)}〕${1 + number(300)}号、索引号 ${digits(8)}/20${digits(2)}-${digits(5)}`,
  ({ digits, one }) =>
    `合计 ${one('123456789')},${digits(3)},${digits(3)}.${digits(2)} 元，结余 ${one('123456789')}${digits(10)}元`,
  ({ one, digits }) => `请打 ${one(['12345', '12319', '110', '119', '12333'])}，或 400-${digits(3)}-${digits(4)}`,
  ({ digits, number }) =>
    `| ${1 + number(50)} | ${digits(3)} | ${digits(4)} | ${digits(4)} | ${digits(4)}.${digits(2)} |`,
  ({ digits, number }) =>
    `1${3 + number(7)}${digits(1)}****${digits(4)}，${digits(6)}********${digits(4)}，6222 **** **** ${digits(4)}`,
  ({ one }) =>
    `| 姓名 | 金额 |\n| --- | --- |\n| ${one('王李张刘')}\\*${one('芳伟强')} | 600 |\n| ${one('陈周吴')}\\*\\* | 600 |\n| 合计 | 1200 |`,
  ({ number }) =>
    `${1 + number(60)} 号楼 ${1 + number(6)} 单元加装电梯，${1 + number(9)} 层 ${2 + number(20)} 户，补贴 ${1 + number(40)} 万元`,
  ({ number, one }) =>
    `由户主申请。${one(['财务委员', '王主任', '第二网格'])}负责，地址：青石路 ${1 + number(99)} 号 ${1 + number(4)} 号楼 ${101 + number(300)} 室`,
  ({ digits, number }) =>
    `招标编号 QS-20${digits(2)}-${digits(4)}，备案号 京ICP备${digits(8)}号，版本 ${number(9)}.${number(99)}.${number(999)}`,
];

export const harmless = (index: number, dice: Dice): string => kinds[index % kinds.length]!(dice);
