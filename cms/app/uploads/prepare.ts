import { endingRefusal, LARGEST_UPLOAD } from '../../wire/upload-kinds.ts';
import { shrunk } from './shrink.ts';
import { trueEnding, trueFile } from './true-file.ts';

/** What the clerk is told of a file that is not uploaded: one sentence that follows on its name. */
export class Refused extends Error {}

const EMPTY = '是空的，里面什么也没有。请在电脑或手机上打开看看，重新存一份再上传。';

function tooLarge({ name, size }: File): string {
  const instead = name.toLowerCase().endsWith('.pdf')
    ? '请在 WPS 或阅读软件里“压缩”一下；扫描件扫成黑白、每英寸 200 点就够；或者拆成几个文件。'
    : isPicture(name)
      ? '请存成 jpg，或者截个屏，再上传。'
      : '里面的图片多半太大，请在 Word、Excel 或 WPS 里选中图片，点“压缩图片”；或者拆成几个文件。';
  return `有 ${(size / 1024 / 1024).toFixed(1)} MB，每个文件不能超过 20 MB。${instead}`;
}

/** A file as it goes to the desk: known by its bytes, a picture no larger than a screen. Throws {@link Refused}. */
export async function prepared(chosen: File): Promise<File> {
  if (chosen.size === 0) throw new Refused(EMPTY);
  const ending = await trueEnding(chosen).catch(() => {
    throw new Refused('读不出来，可能已经删掉或者移走了。请重新选一次。');
  });
  // Safari reads what iPhones take; other browsers do not.
  if (ending === 'heic' || ending === 'avif') {
    const converted = await shrunk(chosen);
    if (converted && converted !== chosen) return converted;
  }
  const refusal = endingRefusal(ending);
  if (refusal !== undefined) throw new Refused(refusal);
  const file = await trueFile(chosen);
  const sent = isPicture(file.name) ? ((await shrunk(file)) ?? file) : file;
  if (sent.size > LARGEST_UPLOAD) throw new Refused(tooLarge(sent));
  return sent;
}

/** Of an address, a path or a name. */
export const isPicture = (name: string) => /\.(?:jpe?g|png|webp|gif)$/i.test(name);
