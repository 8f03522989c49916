import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, syncFolder } from '../disk/durable-file.ts';
import { git } from '../git/git.ts';
import { asAuthor, type Author, type Repository } from '../git/repository.ts';

/** The pieces a commit on a branch of its own is made of; the work tree and the index of the repository are not touched. */
export interface DraftBranches {
  /** Puts `files` (path in the repository → bytes) on top of the tree of `start` and returns the new tree. */
  tree(start: string | null, files: ReadonlyMap<string, Buffer>): Promise<string>;
  treeOf(commit: string): Promise<string>;
  commit(wanted: { tree: string; parent: string | null; author: Author; message: string }): Promise<string>;
  /** Moves references together, each only if it is still at `from` (null: does not exist). On disk when it resolves. */
  move(moves: readonly { ref: string; from: string | null; to: string | null }[]): Promise<void>;
}

const NOTHING = '0'.repeat(40);

/** `deskDir` holds the temporary index while a tree is made. */
export function draftBranches(repository: Repository, deskDir: string): DraftBranches {
  const { root, gitDir } = repository;
  const index = join(deskDir, 'draft.index');
  const withIndex = { GIT_INDEX_FILE: index };

  return {
    async tree(start, files) {
      await Promise.all([rm(index, { force: true }), rm(`${index}.lock`, { force: true })]);
      try {
        await git(root, ['read-tree', start ?? '--empty'], withIndex);
        const lines: string[] = [];
        for (const [path, bytes] of files) {
          const blob = (await git(root, ['hash-object', '-w', '--stdin'], {}, bytes)).trim();
          lines.push(`100644 ${blob} 0\t${path}\0`);
        }
        await git(root, ['update-index', '--add', '-z', '--index-info'], withIndex, lines.join(''));
        return (await git(root, ['write-tree'], withIndex)).trim();
      } finally {
        await rm(index, { force: true });
      }
    },
    treeOf: async (commit) => (await git(root, ['rev-parse', '--verify', `${commit}^{tree}`])).trim(),
    async commit({ tree, parent, author, message }) {
      const args = ['commit-tree', tree, ...(parent === null ? [] : ['-p', parent])];
      return (await git(root, args, asAuthor(author), message)).trim();
    },
    async move(moves) {
      const lines = moves.map(({ ref, from, to }) =>
        to === null ? `delete ${ref} ${from ?? NOTHING}` : `update ${ref} ${to} ${from ?? NOTHING}`,
      );
      const input = ['start', ...lines, 'prepare', 'commit', ''].join('\n');
      await repository.whenUnlocked(() => git(root, ['update-ref', '--stdin'], {}, input));
      // git writes the reference through to the disk but not its name in the folder.
      for (const { ref } of moves) await syncIfThere(join(gitDir, ref, '..'));
    },
  };
}

async function syncIfThere(folder: string): Promise<void> {
  await syncFolder(folder).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}
