import { basename } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { examine } from '../../../src/attachments/examine.ts';
import type { Allowance } from '../../../src/reader/allowance.ts';
import { problemsIn } from '../../../src/reader/file-problems.ts';
import { countOf, type Problem } from '../../../src/schema/problems.ts';
import type { MediaExtension } from '../disk/paths.ts';
import { HttpError } from '../../wire/http-error.ts';

const LARGEST_UPLOAD = 20 * 1024 * 1024;
const MOST_LETTERS = Math.ceil(LARGEST_UPLOAD / 3) * 4;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const COMPOUND = 'application/x-cfb';
const KINDS = '图片（jpg、png、webp）、PDF、Word（docx）或 Excel（xlsx）文件';

/** What the first bytes of a file must show for each ending. SVG, HTML and scripts have no such bytes and never pass. */
const expected: Record<MediaExtension, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  doc: COMPOUND,
  docx: `${OFFICE}wordprocessingml.document`,
  xls: COMPOUND,
  xlsx: `${OFFICE}spreadsheetml.sheet`,
};

/** What to do with files that clerks often have and that cannot be taken. */
const advice: Readonly<Record<string, string>> = {
  doc: '是旧版 Word 文件，查不出里面有没有个人信息。请在 Word 或 WPS 里“另存为”docx 或 pdf，再上传。',
  xls: '是旧版 Excel 文件，查不出里面有没有个人信息。请在 Excel 或 WPS 里“另存为”xlsx 或 pdf，再上传。',
  heic: '是苹果手机的照片格式，很多居民打不开。请先存成 jpg，再上传。',
  docm: '里面可以带宏（程序）。请“另存为”docx 或 pdf，再上传。',
  xlsm: '里面可以带宏（程序）。请“另存为”xlsx 或 pdf，再上传。',
  gif: '是动图格式。请存成 jpg 或 png，再上传。',
  jfif: '就是 jpg 图片，只是结尾不一样。请把文件名的结尾改成 .jpg，再上传。',
  bmp: '太大，很多手机打不开。请存成 jpg 或 png，再上传。',
  tif: '太大，很多手机打不开。请存成 jpg，文字扫描件请存成 pdf，再上传。',
  tiff: '太大，很多手机打不开。请存成 jpg，文字扫描件请存成 pdf，再上传。',
  wps: '只有 WPS 打得开。请在 WPS 里“另存为”docx 或 pdf，再上传。',
  et: '只有 WPS 打得开。请在 WPS 里“另存为”xlsx 或 pdf，再上传。',
  ofd: '很多居民打不开。请用阅读软件“输出为 PDF”，再上传。',
  csv: '在手机上不好看。请在 Excel 或 WPS 里“另存为”xlsx，再上传。',
  zip: '是压缩包，查不出里面有什么。请解压以后一个一个上传。',
  rar: '是压缩包，查不出里面有什么。请解压以后一个一个上传。',
};

/** A file in the media folder whatever its ending; other paths are for `paths.ts` to refuse. */
const IN_LIBRARY = /^public\/media\/(?:[a-z0-9_-]+\/)*[a-z0-9_-]+\.([a-z0-9]{1,8})$/;

/** Refuses by its ending a file that is not taken whatever is in it, and says what to do instead. */
export function checkEnding(wire: string): void {
  const ending = IN_LIBRARY.exec(wire)?.[1];
  if (ending === undefined || (ending in expected && !(ending in advice))) return;
  throw new HttpError(403, `不能上传 .${ending} 文件：它${advice[ending] ?? `不是${KINDS}。`}`);
}

/** Decodes the base64 of an upload; refuses text that is not base64 and files over 20 MB. */
export function decodeUpload(base64: string, name: string): Buffer {
  if (base64.length > MOST_LETTERS) throw new HttpError(413, `文件太大：${name}。每个文件不能超过 20 MB。`);
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) {
    throw new HttpError(400, `文件没有传完整：${name}，请重新上传。`);
  }
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) throw new HttpError(422, `文件是空的：${name}`);
  return bytes;
}

/** Refuses a file that is not what its name says. */
export async function mustBeKind(bytes: Buffer, name: string, extension: MediaExtension): Promise<void> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime === COMPOUND && expected[extension].startsWith(OFFICE)) {
    throw new HttpError(422, `${name} 加了密码，或者是改了名字的旧版文件。请去掉密码，另存为 ${extension}，再上传。`);
  }
  if (found?.mime !== expected[extension]) {
    const real = Object.entries(expected).find(([ending, mime]) => mime === found?.mime && !(ending in advice))?.[0];
    if (real !== undefined) {
      const rename = `它其实是 ${real}，请把文件名的结尾改成 .${real}，再上传。`;
      throw new HttpError(422, `${name} 不是真正的 ${extension} 文件：${rename}`);
    }
    throw new HttpError(422, `${name} 不是真正的 ${extension} 文件。请上传${KINDS}。`);
  }
}

/**
 * What to keep of an upload: a picture drawn anew and without its position, a document as it is; and what in it nobody but
 * a person can read. Refuses what runs or loads something when it is opened, what tells of persons, and what cannot be
 * read: a draft is in the repository already, and stays in its history. `file` is its address, `/media/…`.
 */
export async function checkUpload(
  bytes: Buffer,
  file: string,
  allowance: Allowance,
): Promise<{ bytes: Buffer; unread: string | undefined }> {
  const name = basename(file);
  const examined = await examine(bytes, name, allowance);
  switch (examined.outcome) {
    case 'refused':
    case 'unknown':
      throw new HttpError(422, `没有上传 ${name}：${examined.why}。`);
    case 'kept': {
      const { buffer, byteOffset, byteLength } = examined.bytes;
      // What came with the photos of a document is gone from the bytes that are kept.
      const positions = examined.positions === 'left' ? 'left' : 'none';
      mustNotTellOfPersons(problemsIn({ ...examined, positions }, file, allowance), name);
      return { bytes: Buffer.from(buffer, byteOffset, byteLength), unread: examined.unread ?? examined.pictured };
    }
  }
}

function mustNotTellOfPersons(problems: readonly Problem[], name: string): void {
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? `（一共 ${String(countOf(problems))} 处）` : '';
  throw new HttpError(422, `没有上传 ${name}：${first.message}${more}。`, problems);
}
