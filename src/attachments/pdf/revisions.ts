import { UnreadableFile } from '../outcome.ts';
import { isDict, type PdfObject } from './objects.ts';
import { rare } from './syntax.ts';

const MOST = 8;

/** A PDF as it was once: what is added to it later may hide what it said. */
export interface Revision {
  /** Where its bytes end. */
  end: number;
  objects: PdfObject[];
}

/** The revisions of a file (7.5.6), the last one last. Unreadable: one in which a number stands for two objects. */
export function revisionsOf(bytes: Uint8Array, objects: readonly PdfObject[]): Revision[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = [...raw.matchAll(/startxref[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]*%%EOF[\r\n]*/g)];
  const ends = found.map(({ 0: mark, index }) => index + mark.length);
  // The first part of a file made for the web (Annex F) is no file yet.
  const first = objects[0]?.value;
  if (ends.length > 1 && found[0]![1] === '0' && isDict(first) && first.has('Linearized')) ends.shift();
  if (ends.length > MOST) {
    throw new UnreadableFile('PDF 改了又改，里面留着太多旧内容，请用 Word、WPS 或浏览器重新“输出为 PDF”再上传');
  }
  const last = ends.length === 0 ? [bytes.length] : ends;
  const revisions = last.map((end) => ({ end, objects: objects.filter(({ at }) => at < end) }));
  for (const [index, { end }] of revisions.entries()) demandSingle(objects, last[index - 1] ?? 0, end);
  return revisions;
}

function demandSingle(objects: readonly PdfObject[], from: number, to: number): void {
  const numbers = objects.flatMap(({ at, number, within }) => (at >= from && at < to && !within ? (number ?? []) : []));
  if (new Set(numbers).size < numbers.length) throw rare();
}
