import type { Attachment } from './attachment.ts';
import { inWorkshop } from './workshop.ts';

/**
 * All text of an upload (pdf, docx, xlsx, csv, jpg, png, webp), hidden parts included, known by its bytes and the ending of
 * its name. It is read in a process of its own, so that a hostile file can neither hang nor fill the one that asks.
 * Never throws: what cannot be read is said in `unreadable`.
 */
export async function readAttachment(bytes: Uint8Array, name: string): Promise<Attachment> {
  const answer = await inWorkshop({ task: 'read', bytes, name });
  if (answer.task === 'read') return answer.attachment;
  return { texts: [], gps: false, unreadable: 'sentence' in answer ? answer.sentence : '读不出来' };
}
