import type { Remark, Reviewed } from '../../schema/collection.ts';
import { formatFen } from '../../schema/money.ts';
import { paid } from './course.ts';

interface Costing {
  withdrawn?: unknown;
  budget?: number | undefined;
  contract?: { amount: number } | undefined;
  payments?: readonly { amount: number }[] | undefined;
}

/** A contract above the budget, and payments above the contract: there may be a reason, which residents will ask for. */
export function overspent(entries: readonly Reviewed<Costing>[]): Remark[] {
  return entries.flatMap(({ id, data: { withdrawn, budget, contract, payments } }) => {
    if (withdrawn || !contract) return [];
    const above = (path: string[], what: string, amount: number, limit: number): Remark[] =>
      amount > limit
        ? [{ id, path, message: `${what}，多 ${formatFen(amount - limit)} 元；没写错的，请在正文说明原因` }]
        : [];
    const { amount } = contract;
    const sum = paid(payments);
    return [
      ...above(
        ['contract', 'amount'],
        `合同金额 ${formatFen(amount)} 超过预算 ${formatFen(budget ?? amount)}`,
        amount,
        budget ?? amount,
      ),
      ...above(['payments'], `付款合计 ${formatFen(sum)} 超过合同金额 ${formatFen(amount)}`, sum, amount),
    ];
  });
}
