import { inWorkshop } from './workshop.ts';

/**
 * Makes an upload fit to be kept: pictures are drawn anew, documents that run or load something are refused. Never throws;
 * `refusal` is one Chinese sentence.
 */
export async function prepareUpload(
  bytes: Uint8Array,
  name: string,
): Promise<{ bytes: Uint8Array } | { refusal: string }> {
  const answer = await inWorkshop({ task: 'prepare', bytes, name });
  if (answer.task === 'prepare') return { bytes: answer.bytes };
  return { refusal: 'sentence' in answer ? answer.sentence : '文件读不出来' };
}
