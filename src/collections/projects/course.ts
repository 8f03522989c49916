import type * as z from 'zod';
import { choice } from '../../schema/fields/choice.ts';
import { group, list } from '../../schema/fields/nested.ts';
import { money, number } from '../../schema/fields/number.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';

export const procedures = {
  open: '公开招标',
  invited: '邀请招标',
  consultation: '竞争性磋商',
  negotiation: '竞争性谈判',
  inquiry: '询价',
  single: '单一来源',
  review: '公开征集和评审',
  residents: '居民议定',
} as const;
export const results = { excellent: '优秀', good: '良好', passed: '合格', failed: '不合格' } as const;

/** From the choice of who does it to the judgement of what was done, as far as it has come. */
export const course = {
  award: group({
    label: '定承接方',
    required: false,
    of: {
      day: day({ label: '确定的日子' }),
      winner: text({ label: '承接单位', hint: '写单位名称，不写个人姓名。', max: 60 }),
      amount: money({ label: '中选价（元）', required: false }),
      how: choice({ label: '采购方式', options: procedures }),
      bidders: number({ label: '几家参加', required: false }),
    },
  }),
  contract: group({
    label: '合同',
    required: false,
    of: {
      day: day({ label: '签订的日子' }),
      amount: money({ label: '合同金额（元）' }),
      until: day({ label: '合同到哪天', required: false }),
    },
  }),
  payments: list({
    label: '付款',
    hint: '付一笔记一笔。',
    required: false,
    summary: '{{fields.day}} {{fields.amount}}',
    of: {
      day: day({ label: '付款的日子' }),
      amount: money({ label: '金额（元）' }),
      note: text({ label: '付的是什么', hint: '如“首付 30%”“中期检查合格后付”。', max: 80, required: false }),
    },
  }),
  evaluation: group({
    label: '验收或评价',
    required: false,
    of: {
      day: day({ label: '验收或评价的日子' }),
      result: choice({ label: '结果', options: results }),
      summary: prose({ label: '怎么评的', hint: '谁来评、看了什么、哪里不够好。', max: 300 }),
    },
  }),
};

interface Course {
  award?: { day: string } | undefined;
  contract?: { day: string; until?: string | undefined } | undefined;
  payments?: readonly { day: string }[] | undefined;
}

/** The days of a course follow one another; a rule between fields. */
export function checkCourse({ award, contract, payments = [] }: Course, context: z.RefinementCtx): void {
  const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (!contract) return;
  if (award && contract.day < award.day) {
    issue(['contract', 'day'], `签合同 ${contract.day} 早于定承接方 ${award.day}，请核对`);
  }
  if (contract.until && contract.until < contract.day) {
    issue(['contract', 'until'], `合同到 ${contract.until}，早于签订的 ${contract.day}，请核对`);
  }
  payments.forEach((payment, index) => {
    if (payment.day < contract.day) {
      issue(['payments', index, 'day'], `付款 ${payment.day} 早于签合同 ${contract.day}，请核对`);
    }
  });
}

export const paid = (payments: readonly { amount: number }[] = []) =>
  payments.reduce((sum, { amount }) => sum + amount, 0);
