import type * as z from 'zod';
import { beijingDay } from '../beijing.ts';
import { choice } from '../fields/choice.ts';
import { reference } from '../fields/contact.ts';
import { file } from '../fields/media.ts';
import { group, list } from '../fields/nested.ts';
import { prose, text } from '../fields/text.ts';
import { day, instant } from '../fields/time.ts';

/** The fields every dated collection shares: who it concerns, when it came out, and what was changed since. */
export const heading = {
  title: text({ label: '标题', hint: '一句话说清是什么事，不超过 80 个字。', max: 80 }),
  community: reference({
    label: '所属社区',
    hint: '只和一个社区有关时选；不选就是全街道。',
    to: 'communities',
    required: false,
  }),
  published: day({
    label: '发布日期',
    hint: '居民从这一天起能看到；写以后的日期，到那天才公开。',
    first: 'today',
  }),
  publishAt: instant({
    label: '定时公开',
    hint: '到这个时间自动公开，要和发布日期是同一天；不填就从发布日期零点起公开。',
    required: false,
  }),
  summary: prose({
    label: '摘要',
    hint: '用一两句话写最要紧的，显示在列表和搜索里，不超过 160 个字。',
    max: 160,
    required: false,
    carried: 'never',
  }),
};

export const record = {
  attachments: list({
    label: '附件',
    hint: '文件里不要有姓名、身份证号、银行卡号和住址；有姓名的放在“有姓名的名单”里，没有这一栏的，名单另发一篇通知。',
    required: false,
    summary: '{{fields.title}}',
    of: {
      title: text({ label: '附件名称', hint: '说明是什么，如“第三季度收支明细表”。', max: 80 }),
      file: file({ label: '文件' }),
    },
  }),
  changes: list({
    label: '更正说明',
    hint: '发布后改了内容，在这里写清改了什么；重要更正会显示在列表里。',
    required: false,
    summary: '{{fields.date}} {{fields.note}}',
    of: {
      date: day({ label: '更正日期' }),
      kind: choice({ label: '更正程度', options: { major: '重要更正', minor: '文字更正' } }),
      note: prose({ label: '改了什么', hint: '原来写的是什么，改成了什么，为什么。', max: 300 }),
    },
  }),
  withdrawn: group({
    label: '撤回',
    hint: '内容有误、情况变了的，标题和原因留着；涉及个人信息的，什么都不留，原来的网址上只写明已撤回。',
    required: false,
    of: {
      date: day({ label: '撤回日期' }),
      kind: choice({
        label: '为什么撤回',
        hint: '拿不准的不要选：没有选的，和涉及个人信息一样，标题和原因都不公开。',
        options: { error: '内容有误', changed: '情况变了', privacy: '涉及个人信息' },
        required: false,
      }),
      reason: prose({
        label: '撤回原因',
        hint: '内容有误、情况变了的，居民看得到；不要写到个人信息。',
        max: 300,
      }),
    },
  }),
};

/**
 * Whether its title and the reason stay where it was. Nothing stays of what concerned somebody's personal information, nor
 * where nobody said why it was withdrawn: what was hidden must not come back by a guess.
 */
export const leavesNotice = ({ kind }: { kind?: string | undefined }) => kind === 'error' || kind === 'changed';

/** The day and the minute of publication must agree; a rule between fields, which each schema with the heading applies. */
export function checkPublishAt(
  { published, publishAt }: { published: string; publishAt?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (publishAt === undefined || beijingDay(publishAt) === published) return;
  const message = `定时公开是 ${beijingDay(publishAt)}，发布日期是 ${published}，请改成同一天`;
  context.addIssue({ code: 'custom', path: ['publishAt'], message });
}
