import { fileTypeFromBuffer } from 'file-type';
import type { MediaExtension } from './paths.ts';
import { Refusal } from './refusal.ts';

const LARGEST_UPLOAD = 20 * 1024 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** What the first bytes of a file must show for each ending. SVG, HTML and scripts have no such bytes and never pass. */
const expected: Record<MediaExtension, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  doc: 'application/x-cfb',
  docx: `${OFFICE}wordprocessingml.document`,
  xls: 'application/x-cfb',
  xlsx: `${OFFICE}spreadsheetml.sheet`,
};

/** Decodes the base64 of an upload; refuses text that is not base64 and files over 20 MB. */
export function decodeUpload(base64: string, name: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LARGEST_UPLOAD) throw new Refusal(413, `文件太大：${name}。每个文件不能超过 20 MB。`);
  if (bytes.length === 0) throw new Refusal(422, `文件是空的：${name}`);
  if (bytes.toString('base64') !== base64) throw new Refusal(400, `文件没有传完整：${name}，请重新上传。`);
  return bytes;
}

/** Refuses a file whose bytes are not what its name says. */
export async function checkUpload(bytes: Buffer, name: string, extension: MediaExtension): Promise<void> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime === expected[extension]) return;
  throw new Refusal(
    422,
    `${name} 不是真正的 ${extension} 文件。请上传图片（jpg、png、webp）、PDF、Word 或 Excel 文件。`,
  );
}
