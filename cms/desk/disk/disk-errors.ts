import { HttpError } from '../../wire/http-error.ts';

const CODES: Readonly<Record<string, string>> = {
  ENOSPC: '服务器的磁盘满了',
  EDQUOT: '服务器上分给公示栏的空间用完了',
  EROFS: '服务器的磁盘现在只能读，不能写',
  EACCES: '公示栏没有写这个文件夹的权限',
  EPERM: '公示栏没有写这个文件夹的权限',
  EIO: '服务器的磁盘读写出错',
  EWRITE: '服务器的磁盘写不进去，可能满了',
  EMFILE: '服务器上打开的文件太多',
  ENFILE: '服务器上打开的文件太多',
};

/** The same as programs print it that run for us: git, the build. */
const PRINTED: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|No space left on device|Out of diskspace/i, 'ENOSPC'],
  [/EDQUOT|Disk quota exceeded/i, 'EDQUOT'],
  [/EROFS|Read-only file system/i, 'EROFS'],
  [/\bEACCES\b|Permission denied|insufficient permission/i, 'EACCES'],
  [/\bEIO\b|Input\/output error/i, 'EIO'],
  // git does not always know why.
  [/couldn't write|unable to write|write error/, 'EWRITE'],
];

/** What is wrong with the disk, as one Chinese clause; undefined if an error has another reason. */
export function diskTrouble(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = 'code' in one && typeof one.code === 'string' ? CODES[one.code] : undefined;
    const found = code ?? troubleIn('stderr' in one ? String(one.stderr) : '');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same for what a program has printed. */
export function troubleIn(printed: string): string | undefined {
  const code = PRINTED.find(([words]) => words.test(printed))?.[1];
  return code === undefined ? undefined : CODES[code];
}

/** What a clerk is told whose request the disk has refused; undefined if an error has another reason. */
export function diskRefusal(error: unknown): HttpError | undefined {
  const trouble = diskTrouble(error);
  if (trouble === undefined) return undefined;
  const sentence = `${trouble}，没有保存，内容还是原来的样子。您写的还在页面上，请先不要关，马上告诉管理服务器的人；好了以后再试一次。`;
  return new HttpError(507, sentence, [], { cause: error });
}
