import type { Examined } from '../attachments/outcome.ts';
import { kindNames } from '../privacy/finding.ts';
import type { Passing } from '../privacy/report.ts';
import { scan } from '../privacy/scan.ts';
import type { Problem } from '../schema/problems.ts';

/** What was seen in a file that was opened; nothing of it is secret. */
export type Seen = Omit<Extract<Examined, { outcome: 'kept' }>, 'outcome' | 'bytes'>;

/** More than this many of one file are not listed one by one. */
const LISTED = 40;

/** Personal information in one file and in its name; `file` is its address, `/media/…`. */
export function problemsIn({ found, more, positions }: Seen, file: string, passing: Passing): Problem[] {
  const open = found.filter(({ kind, masked }) => !passing.cleared(kind, masked));
  const unlisted = Math.max(open.length - LISTED, 0) + more;
  return [
    ...personalDataInName(file, passing),
    ...open.slice(0, LISTED).map(({ kind, masked, where }): Problem => {
      const message = `${where}有${kindNames[kind]} ${masked}。请在文件里删掉，或写成这样，再重新上传`;
      return { ...wholeFile(file, message), personal: { kind, masked } };
    }),
    ...(unlisted > 0 ? [{ ...wholeFile(file, `还有 ${unlisted} 处个人信息，请先改好这个文件`), more: unlisted }] : []),
    ...(positions === 'none'
      ? []
      : [wholeFile(file, '照片里记着拍摄的地点。请在“媒体”里重新上传一次，地点会自动去掉')]),
  ];
}

/** An error about a file as a whole. */
export function wholeFile(file: string, message: string): Problem {
  return { file, path: '', label: '附件', message, severity: 'error' };
}

/** A file whose name itself tells too much. */
export function personalDataInName(file: string, passing: Passing): Problem[] {
  // Names hold small letters, digits and dashes only, so that a number stands right beside the letters of a name.
  const names = file.replaceAll('/', '\n');
  const apart = names.replaceAll(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, ' ');
  const found = scan(`${names}\n${apart}`, { allow: passing.officePhones });
  return [...new Map(found.map((finding) => [`${finding.kind} ${finding.masked}`, finding])).values()]
    .filter(({ kind, masked }) => !passing.cleared(kind, masked))
    .map(({ kind, found, masked }) => ({
      file,
      path: '',
      label: '文件名',
      message: `文件名里有个人信息（${masked}），请换一个名字`,
      severity: 'error',
      personal: { kind, found, masked },
    }));
}
