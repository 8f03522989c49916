import { processApart } from '../attachments/sandbox/apart.ts';
import { CannotRead } from './formats/taken.ts';
import { MOST_BYTES, MOST_FILES } from '../conversion/file-limits.ts';
import type { Asked, Imported } from './import-files.ts';
import type { Answer } from './process.ts';

const WHY = {
  'processor time': '文件内容太复杂，算了一分钟也没有看完，请拆成几个文件再导入',
  'wall time': '机器太忙，没有来得及看完，请过几分钟再试一次',
  death: '文件内容太复杂，打开它要的内存太多，请拆成几个文件再导入',
} as const;

let apart: ((asked: Asked) => Promise<Answer | keyof typeof WHY>) | undefined;

/**
 * As `importFiles`, in a process of its own with limits of time and memory: a hostile file can neither hang nor fill the one
 * that asks. Throws CannotRead with a Chinese sentence.
 */
export async function importApart(asked: Asked): Promise<Imported> {
  const size = asked.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (asked.files.length > MOST_FILES) throw new CannotRead(`一次最多 ${String(MOST_FILES)} 个文件，请分几次导入`);
  if (size > MOST_BYTES) throw new CannotRead(`文件一共超过 ${String(MOST_BYTES / 1024 / 1024)} MB，请分几次导入`);
  apart ??= processApart<Asked, Answer>(new URL('./process.ts', import.meta.url), { processorTime: 60_000 });
  const answer = await apart(asked);
  if (typeof answer === 'string') throw new CannotRead(WHY[answer]);
  if ('failed' in answer) throw new CannotRead('文件已损坏，读不出来，请重新另存一份再导入');
  return answer;
}
