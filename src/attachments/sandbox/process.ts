import { openFile } from '../open-file.ts';
import { RefusedFile, UnreadableFile, type Examined, type Question } from '../outcome.ts';
import { scanPassages } from '../passages.ts';
import { answerApart } from './answer.ts';

/** What comes back: bytes only where they are not those that were sent. */
export type Answer = Exclude<Examined, { outcome: 'kept' }> | (Omit<Kept, 'bytes'> & { bytes?: Uint8Array });
type Kept = Extract<Examined, { outcome: 'kept' }>;

/** No list of what may pass is as long; the process that serves the site should not have to read more. */
const MOST_FOUND = 2000;

answerApart(answer);

async function answer({ bytes, name, draw, officePhones }: Question): Promise<Answer> {
  try {
    const { passages, kept, ...opened } = await openFile(bytes, name, draw);
    const found = scanPassages(passages, officePhones);
    const once = new Map(found.map((each) => [`${each.kind} ${each.masked} ${each.where}`, each]));
    const first = [...once.values()].slice(0, MOST_FOUND);
    return { outcome: 'kept', ...opened, found: first, more: once.size - first.length, ...(kept && { bytes: kept }) };
  } catch (error) {
    if (error instanceof RefusedFile) return { outcome: 'refused', why: error.message };
    const why = error instanceof UnreadableFile ? error.message : '文件已损坏，读不出来，请重新导出再上传';
    return { outcome: 'unknown', why, again: false };
  }
}
