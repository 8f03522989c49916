import { GitFailure, runGit } from './git.ts';

/** The bytes of files, `<commit>:<path in the repository>`, null for what is not there; all in one process. */
export async function readObjects(root: string, names: readonly string[]): Promise<(Buffer | null)[]> {
  if (names.length === 0) return [];
  const args = ['cat-file', '--batch'];
  const result = await runGit(root, args, {}, `${names.join('\n')}\n`);
  if (result.code !== 0) throw new GitFailure(args, result);
  let at = 0;
  return names.map(() => {
    const end = result.bytes.indexOf('\n', at);
    const head = result.bytes.subarray(at, end).toString('utf8');
    at = end + 1;
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(head)?.[1];
    if (size === undefined) return null;
    const start = at;
    at += Number(size) + 1;
    return result.bytes.subarray(start, start + Number(size));
  });
}
