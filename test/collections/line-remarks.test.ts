import { expect, test } from 'vitest';
import { lineRemarks } from '../../src/collections/disclosures/line-remarks.ts';

type Reported = Parameters<typeof lineRemarks>[0][number]['data'];

const said = (data: Partial<Reported>) =>
  lineRemarks([{ id: 'a', data: { title: '收支', ...data } }]).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );

test('a title and lines that name another month or quarter are pointed at', () => {
  const accounts = {
    income: [{ item: '9月工作经费', amount: 1 }],
    spending: [
      { item: '9月电费', amount: 1 },
      { item: '补发9月值班费', amount: 1 },
      { item: '10月保洁', amount: 1 },
      { item: '9月岗位补贴', amount: 1 },
    ],
  };
  const words = (text: string) => `“${text}”写的是9月，所属期间是2026年10月，请核对是不是上一期留下来的`;
  expect(said({ title: '柳桥社区9月财务收支', period: '2026-10', accounts })).toEqual([
    `title ${words('柳桥社区9月财务收支')}`,
    `accounts.income.0.item ${words('9月工作经费')}`,
    `accounts.spending.3.item ${words('9月岗位补贴')}`,
  ]);
  expect(said({ period: '2026-Q4', title: '南巷社区第三季度收支', accounts })).toHaveLength(1);
  expect(said({ period: '2026', accounts })).toEqual([]);
  expect(said({ accounts })).toEqual([]);
  expect(said({ period: '2026-10', accounts, withdrawn: {} })).toEqual([]);
});

test('an amount below nothing needs its reason', () => {
  const accounts = {
    income: [
      { item: '工作经费', amount: -1 },
      { item: '退回多拨的工作经费', amount: -1 },
    ],
    spending: [
      { item: '灯泡', amount: -1 },
      { item: '灯泡', amount: -1, note: '退货' },
      { item: '灯泡', amount: 1 },
    ],
  };
  expect(said({ accounts })).toEqual([
    'accounts.income.0.amount 金额是负数；退款、冲账的请在收入项目里写明',
    'accounts.spending.0.amount 金额是负数；退款、冲账的请在说明里写明',
  ]);
});
