import { choice, labelled } from '../../schema/fields/choice.ts';
import { group, list } from '../../schema/fields/nested.ts';
import { number } from '../../schema/fields/number.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';

/** The steps of an election of a residents' committee. */
export const electionStages = labelled([
  '选举委员会产生',
  '选民登记',
  '选民名单公布',
  '提名候选人',
  '正式候选人公布',
  '投票',
  '结果公布',
  '工作移交',
]);

/** Of an election; nobody's name has a field. */
export const election = group({
  label: '换届选举',
  hint: '只有换届选举要填。',
  required: false,
  of: {
    session: text({ label: '届次', hint: '如“第十届居民委员会”。', max: 40 }),
    stages: list({
      label: '走到哪一步',
      summary: '{{fields.stage}} {{fields.day}}',
      of: { stage: choice({ label: '步骤', options: electionStages }), day: day({ label: '日期' }) },
    }),
    registered: number({ label: '登记选民（人）', required: false }),
    cast: number({ label: '参加投票（人）', required: false }),
    valid: number({ label: '有效票（张）', required: false }),
  },
});
