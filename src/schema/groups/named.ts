import type * as z from 'zod';
import { file } from '../fields/media.ts';
import { group, list } from '../fields/nested.ts';
import { prose, text } from '../fields/text.ts';
import { day } from '../fields/time.ts';

/**
 * The names that an entry shows for a while: candidates, who is to be helped. They stand here and nowhere else, so that they
 * can leave on their day while the entry stays.
 */
export const named = group({
  label: '有姓名的名单',
  hint: '候选人、拟救助、录取、获奖等名单只写在这里，正文和附件里不要写；到期自动从网站上撤下，这一篇本身留着。',
  required: false,
  of: {
    list: prose({
      label: '名单',
      hint: '一行一人，只写必须让大家知道的。撤下以后也可以删掉。',
      max: 6000,
      required: false,
    }),
    files: list({
      label: '名单文件',
      hint: '有姓名的表格、照片放在这里，不要放在“附件”里。',
      required: false,
      summary: '{{fields.title}}',
      of: {
        title: text({ label: '文件名称', hint: '说明是什么，不要写到姓名。', max: 80 }),
        file: file({ label: '文件' }),
      },
    }),
    until: day({ label: '名单保留到', hint: '最后一天，公示期满、事情办完就不要再留；第二天零点自动撤下。' }),
  },
});

/** Names that would leave before they come; a rule between fields, which each schema with such names applies. */
export function checkNamed(
  data: { published: string; named?: z.output<typeof named> },
  context: z.RefinementCtx,
): void {
  const { published, named: names } = data;
  if (!names || names.until >= published) return;
  const message = `名单保留到 ${names.until}，早于发布日期 ${published}，请核对`;
  context.addIssue({ code: 'custom', path: ['named', 'until'], message });
}
