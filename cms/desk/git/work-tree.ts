import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from './git.ts';

/** What git leaves in its folder in the midst of something, and how to mend it. */
const UNFINISHED: readonly (readonly [string, string, string])[] = [
  ['MERGE_HEAD', '一次没有做完的合并（merge）', 'git merge --abort'],
  ['rebase-merge', '一次没有做完的变基（rebase）', 'git rebase --abort'],
  ['rebase-apply', '一次没有做完的变基（rebase）', 'git rebase --abort'],
  ['CHERRY_PICK_HEAD', '一次没有做完的挑选（cherry-pick）', 'git cherry-pick --abort'],
  ['REVERT_HEAD', '一次没有做完的撤销（revert）', 'git revert --abort'],
];

/** The branch that the work tree shows, `main`; undefined if it shows a commit without a branch. */
export async function branchOf(root: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return code === 0 ? stdout.trim() : undefined;
}

/**
 * Why nothing may be saved at present, as somebody has left the work tree in another state by hand, and what to do;
 * undefined if all is well. `branch` is the one that the desk works on.
 */
export async function workTreeProblem(root: string, gitDir: string, branch: string | undefined) {
  const mend = (what: string, command: string) =>
    `内容仓库里有${what}，现在不能保存，居民照常能看。请管理服务器的人在 ${root} 里把它做完，或者运行 ${command}；好了以后不用重新启动。`;
  for (const [name, what, command] of UNFINISHED) {
    if (await isThere(join(gitDir, name))) return mend(what, command);
  }
  const now = await branchOf(root);
  if (now !== undefined && (branch === undefined || now === branch)) return undefined;
  const where = now === undefined ? '没有停在任何分支上（detached HEAD）' : `停在分支 ${now} 上`;
  const right = branch === undefined ? '' : `，不是公示栏用的 ${branch}`;
  return `内容仓库${where}${right}，现在不能保存，居民照常能看。请管理服务器的人在 ${root} 里运行 git switch ${branch ?? '<分支>'}，好了以后不用重新启动；有意换分支的，请删掉公示栏文件夹（.desk）里的 branch 文件，再重新启动。`;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
