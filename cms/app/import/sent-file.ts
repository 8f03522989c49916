import { MOST_BYTES, MOST_FILES } from '../../../src/conversion/file-limits.ts';
import { base64Of } from '../state/send-large.ts';

/** A file as it is sent: its bytes in base64. */
export interface SentFile {
  name: string;
  content: string;
}

/** Why so many or so large files are not sent at all; undefined for those that are. */
export function tooMuch(files: readonly File[]): string | undefined {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length > MOST_FILES) return `一次最多 ${MOST_FILES} 个文件，请分几次导入。`;
  return size > MOST_BYTES ? `文件一共超过 ${MOST_BYTES / 1024 / 1024} MB，请分几次导入。` : undefined;
}

export const contentOf = async (file: File): Promise<SentFile> => ({
  name: file.name,
  content: await base64Of(file),
});
