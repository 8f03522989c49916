import { z } from 'zod';
import { stages, type Stage } from '../../../src/publication/progress.ts';
import { durationWords } from '../../wire/publication.ts';

const stageTime = z.object({ stage: z.enum(stages), total: z.number(), seconds: z.number() });
/** One stage of a build that has ended: of how many things, in how many seconds. */
export type StageTime = z.infer<typeof stageTime>;

/** How long a release took from the look at the content until it was live. The stages come in their order, without gaps. */
export const took = z.object({ seconds: z.number(), stages: z.array(stageTime) });
export type Took = z.infer<typeof took>;

/** What is being done, behind 正在. */
export const stageNames: Readonly<Record<Stage, string>> = {
  program: '准备程序',
  reading: '检查内容',
  pages: '生成网页',
  index: '更新搜索',
  files: '整理文件',
};

/** For the operator: 用了 2.1 秒：检查内容 0.3 秒、生成网页 12 个 1.2 秒. */
export function tookWords({ seconds, stages }: Took): string {
  const parts = stages.map(({ stage, total, seconds }) =>
    [stageNames[stage], ...(total > 0 ? [`${String(total)} 个`] : []), durationWords(seconds)].join(' '),
  );
  return [`用了 ${durationWords(seconds)}`, ...(parts.length > 0 ? [parts.join('、')] : [])].join('：');
}
