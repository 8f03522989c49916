import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from './git.ts';
import { branchOf } from './work-tree.ts';

const NAME = /^[^\s~^:?*[\\\p{Cc}]{1,200}$/u;

/**
 * The branch that the desk works on: the one it worked on before, or the one that is checked out when it starts for the
 * first time, or when that one is gone. It is noted in the desk's folder; who wants another one removes the note.
 */
export async function ownBranch(root: string, deskDir: string): Promise<string | undefined> {
  const file = join(deskDir, 'branch');
  const noted = (await readFile(file, 'utf8').catch(() => '')).trim();
  const branch = await branchOf(root);
  if (NAME.test(noted) && (branch === undefined || (await isBranch(root, noted)))) return noted;
  // Where it cannot be noted the next start looks again.
  if (branch !== undefined) await writeFile(file, `${branch}\n`, { mode: 0o600 }).catch(() => undefined);
  return branch;
}

async function isBranch(root: string, name: string): Promise<boolean> {
  return (await runGit(root, ['show-ref', '--verify', '--quiet', `refs/heads/${name}`])).code === 0;
}
