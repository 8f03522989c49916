import { runGit } from '../../cms/desk/git/git.ts';

/** Where the content lies in git, and which commit is published. */
export interface Branch {
  head: string;
  /** Of the content folder inside the repository, `content/`. */
  prefix: string;
  /** Only the newest commits are at hand. */
  shallow: boolean;
}

/** Undefined where there is no git, no repository, no commit, or a repository that git does not open for this user. */
export async function branchOf(contentDir: string): Promise<Branch | undefined> {
  const asked = ['--is-inside-work-tree', '--is-shallow-repository', '--show-prefix', '--verify', 'HEAD^{commit}'];
  const found = await runGit(contentDir, ['rev-parse', ...asked.slice(0, 3), asked[4]!]).catch(() => undefined);
  if (found?.code !== 0) return undefined;
  const [inside, shallow, prefix = '', head = ''] = found.stdout.split('\n');
  return inside === 'true' && head !== '' ? { head, prefix, shallow: shallow === 'true' } : undefined;
}
