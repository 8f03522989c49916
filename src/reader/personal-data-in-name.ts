import type { Passing } from '../privacy/report.ts';
import { scan } from '../privacy/scan.ts';
import type { Problem } from '../schema/problems.ts';

/** A file whose name itself tells too much. */
export function personalDataInName(file: string, passing: Passing): Problem[] {
  const name = file.split('/').at(-1) ?? file;
  return scan(name, { allow: passing.officePhones })
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
