import type { Examined, Question } from './outcome.ts';
import { processApart, type Failure, type Limits } from './sandbox/apart.ts';
import type { Answer } from './sandbox/process.ts';

const WHY: Readonly<Record<Failure, Extract<Examined, { outcome: 'unknown' }>>> = {
  'processor time': {
    outcome: 'unknown',
    why: '文件内容太复杂，算了半分钟也没有看完，请拆成几个文件，或者重新输出为 PDF 再上传',
    again: true,
  },
  'wall time': { outcome: 'unknown', why: '服务器太忙，没有来得及看完这个文件，请过几分钟再试一次', again: true },
  death: {
    outcome: 'unknown',
    why: '文件内容太复杂，打开它要的内存太多，请拆成几个文件，或者把里面的图片缩小再上传',
    again: true,
  },
};

let inSandbox: ReturnType<typeof createSandbox> | undefined;

/**
 * Opens a file (pdf, docx, xlsx, csv, jpg, png, webp), hidden parts included, once and in a process of its own: a hostile
 * file can neither hang nor fill the one that asks. Never throws; every `why` is a Chinese sentence without its full stop.
 */
export function examine(
  bytes: Uint8Array,
  name: string,
  { officePhones = [], draw = true }: Partial<Pick<Question, 'officePhones' | 'draw'>> = {},
): Promise<Examined> {
  inSandbox ??= createSandbox();
  return inSandbox({ bytes, name, officePhones, draw });
}

/**
 * Has files opened in a process of its own, one after the other. The libraries for pictures and PDF stay out of this
 * process.
 */
export function createSandbox(limits: Partial<Limits> = {}): (question: Question) => Promise<Examined> {
  const ask = processApart<Question, Answer>(new URL('./sandbox/process.ts', import.meta.url), limits);
  return async (question) => {
    const result = await ask(question);
    if (typeof result === 'string') return WHY[result];
    return result.outcome === 'kept' ? { ...result, bytes: result.bytes ?? question.bytes } : result;
  };
}
