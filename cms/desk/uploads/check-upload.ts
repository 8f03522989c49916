import { basename } from 'node:path';
import { examine } from '../../../src/attachments/examine.ts';
import type { Allowance } from '../../../src/reader/personal/allowance.ts';
import { problemsIn } from '../../../src/reader/file-problems.ts';
import { countOf, type Problem } from '../../../src/schema/problems.ts';
import type { MediaExtension } from '../disk/paths.ts';
import { HttpError } from '../../wire/http-error.ts';
import { endingRefusal, LARGEST_UPLOAD } from '../../wire/upload-kinds.ts';

const MOST_LETTERS = Math.ceil(LARGEST_UPLOAD / 3) * 4;

/** The first bytes of a file, as Latin-1. SVG, HTML and scripts have no such bytes and never pass. */
const marks = {
  jpg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n\x1a\n/,
  webp: /^RIFF[^]{4}WEBP/,
  pdf: /^%PDF-/,
  zip: /^PK\x03\x04/,
  compound: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
} as const;
type Kind = keyof typeof marks;

/** What the first bytes must show for each ending; which of the two kinds of zip it is, is found out with what is in it. */
const expected: Record<MediaExtension, Kind> = {
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
  doc: 'compound',
  docx: 'zip',
  xls: 'compound',
  xlsx: 'zip',
};

/** A file in the media folder whatever its ending; other paths are for `paths.ts` to refuse. */
const IN_LIBRARY = /^public\/media\/(?:[a-z0-9_-]+\/)*[a-z0-9_-]+\.([a-z0-9]{1,8})$/;

/** Refuses by its ending a file that is not taken whatever is in it, and says what to do instead. */
export function checkEnding(wire: string): void {
  const ending = IN_LIBRARY.exec(wire)?.[1];
  const refusal = ending === undefined ? undefined : endingRefusal(ending);
  if (refusal !== undefined) throw new HttpError(403, `不能上传 .${ending ?? ''} 文件：它${refusal}`);
}

/** Decodes the base64 of an upload; refuses text that is not base64 and files over 20 MB. */
export function decodeUpload(base64: string, name: string): Buffer {
  if (base64.length > MOST_LETTERS) throw new HttpError(413, `没有上传“${name}”：它太大，每个文件不能超过 20 MB。`);
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) {
    throw new HttpError(400, `没有上传“${name}”：它没有传完整，请再传一次。`);
  }
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) throw new HttpError(422, `没有上传“${name}”：它是空的。`);
  return bytes;
}

/** Refuses a file that is not what its name says. Only its first bytes are looked at: the rest is for the sandbox. */
export function mustBeKind(bytes: Buffer, name: string, extension: MediaExtension): void {
  const head = bytes.subarray(0, 16).toString('latin1');
  const found = (Object.keys(marks) as Kind[]).find((kind) => marks[kind].test(head));
  if (found === expected[extension]) return;
  if (found === 'compound' && expected[extension] === 'zip') {
    throw new HttpError(
      422,
      `没有上传“${name}”：它加了密码，或者是改了名字的旧版文件。请去掉密码，“另存为”${extension}，再上传。`,
    );
  }
  const real = found === 'zip' || found === 'compound' ? undefined : found;
  const instead = real
    ? `它其实是 ${real} 文件，请把文件名的结尾改成 .${real}，再上传。`
    : `它不是真正的 ${extension} 文件，多半是只改了文件名的结尾。请用原来的软件“另存为”${extension}，再上传。`;
  throw new HttpError(422, `没有上传“${name}”：${instead}`);
}

/**
 * What to keep of an upload: a picture drawn anew and without its position, a document as it is; and what in it nobody but
 * a person can read. Refuses what runs or loads something when it is opened, what tells of persons, and what cannot be
 * read: a draft is in the repository already, and stays in its history. `file` is its address, `/media/…`,
 * `name` what the clerk calls it.
 */
export async function checkUpload(
  bytes: Buffer,
  file: string,
  name: string,
  allowance: Allowance,
): Promise<{ bytes: Buffer; unread: string | undefined }> {
  const examined = await examine(bytes, basename(file), allowance);
  switch (examined.outcome) {
    case 'refused':
    case 'unknown':
      throw new HttpError(422, `没有上传“${name}”：${examined.why}。`);
    case 'kept': {
      const { buffer, byteOffset, byteLength } = examined.bytes;
      // What came with the photos of a document is gone from the bytes that are kept.
      const positions = examined.positions === 'left' ? 'left' : 'none';
      mustNotTellOfPersons(problemsIn({ ...examined, positions }, file, allowance.in(file)), name);
      return { bytes: Buffer.from(buffer, byteOffset, byteLength), unread: examined.unread ?? examined.pictured };
    }
  }
}

function mustNotTellOfPersons(problems: readonly Problem[], name: string): void {
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? `（一共 ${String(countOf(problems))} 处）` : '';
  throw new HttpError(422, `没有上传“${name}”：${first.message}${more}。`, problems);
}
