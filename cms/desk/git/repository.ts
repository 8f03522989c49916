import { realpath, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { breakStaleLocks, unlocked } from './git-locks.ts';
import { git, runGit } from './git.ts';
import { workTreeProblem } from './work-tree.ts';

export interface Author {
  account: string;
  name: string;
}

/** A branch as it was when somebody looked at it. */
export interface BranchTip {
  ref: string;
  tip: string;
}

/** The git work tree that holds content and media. All paths are absolute. */
export interface Repository {
  root: string;
  /** Where git keeps objects and references. */
  gitDir: string;
  /** Where git keeps what belongs to this work tree alone; often the same. */
  ownGitDir: string;
  /** The commit that HEAD names; null before the first commit. */
  head(): Promise<string | null>;
  /** Whether `other` is that commit or has come after it; undefined if one of them is not known here. */
  contains(commit: string, other: string): Promise<boolean | undefined>;
  /** Commits exactly `paths` as they lie on disk; whatever else is changed or staged stays so. No change, no commit. */
  commit(paths: readonly string[], author: Author, message: string): Promise<string | null>;
  /** Who committed the last change of a file, and when; undefined if what lies on disk is not what was committed. */
  lastChange(path: string): Promise<{ by: string; at: string } | undefined>;
  /** Removes a branch; one that is gone or has moved on stays as it is. */
  endBranch(branch: BranchTip): Promise<void>;
  /** Takes `paths` out of the index again after a commit that failed. */
  unstage(paths: readonly string[]): Promise<void>;
  /** Runs a git command that a lock may keep from its work, as told in git-locks.ts. */
  whenUnlocked(command: () => Promise<string>): Promise<string>;
  /** Why nothing may be saved at present, and how that is mended. */
  problem(): Promise<string | undefined>;
  /** Says on which branch the desk works: on another one it saves nothing. */
  workOn(branch: string): void;
  /** Removes the locks that a killed git left, as told in git-locks.ts; returns those that stay. */
  breakStaleLocks(patience?: number): Promise<string[]>;
}

/** `李主任 <li@desk.local>`, as git names people. */
export function asPerson({ account, name }: Author): string {
  return `${name} <${account}@desk.local>`;
}

/** The environment that makes a commit that person's. */
export function asAuthor({ account, name }: Author): Record<string, string> {
  return { ...COMMITTER, GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: `${account}@desk.local` };
}

const COMMITTER = { GIT_COMMITTER_NAME: 'Gongshi desk', GIT_COMMITTER_EMAIL: 'desk@desk.local' };

/** Opens the one work tree that holds both folders; otherwise an error says in Chinese what to do. */
export async function openRepository(contentDir: string, mediaDir: string): Promise<Repository> {
  const root = await topLevel(contentDir, 'CONTENT_DIR');
  if ((await topLevel(mediaDir, 'MEDIA_DIR')) !== root) {
    throw new Error(
      `内容文件夹（${contentDir}）和图片文件夹（${mediaDir}）不在同一个 git 仓库里。请把两个文件夹放进同一个仓库，再用 CONTENT_DIR 和 MEDIA_DIR 指明位置。`,
    );
  }
  const gitDir = await realpath(resolve(root, (await git(root, ['rev-parse', '--git-common-dir'])).trim()));
  const ownGitDir = (await git(root, ['rev-parse', '--absolute-git-dir'])).trim();
  const locked = { root, gitDirs: [ownGitDir, gitDir] };
  const patiently = (command: () => Promise<string>) => unlocked(locked, command);
  let branch: string | undefined;
  const inside = (paths: readonly string[]) => paths.map((path) => relative(root, path));

  async function head(): Promise<string | null> {
    const result = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    return result.code === 0 ? result.stdout.trim() : null;
  }

  async function unstage(files: readonly string[]): Promise<void> {
    const none = (await head()) === null;
    const command = none ? ['rm', '--cached', '--quiet', '--ignore-unmatch'] : ['reset', '--quiet'];
    await runGit(root, [...command, '--', ...files]);
  }

  return {
    root,
    gitDir,
    ownGitDir,
    head,
    async contains(commit, other) {
      const { code } = await runGit(root, ['merge-base', '--is-ancestor', commit, other]);
      return code === 0 || code === 1 ? code === 0 : undefined;
    },
    async commit(paths, author, message) {
      const files = inside(paths);
      const before = await head();
      const { addable, known } = await knownToGit(root, files, before);
      if (known.length === 0) return null;
      // --force: an ignore rule such as *.pdf must not make a save fail.
      if (addable.length > 0) await patiently(() => git(root, ['add', '--force', '--', ...addable]));
      if (!(await differs(root, known, before))) return null;
      await patiently(() =>
        git(
          root,
          ['commit', '--quiet', '--only', '--cleanup=whitespace', `--message=${message}`, '--', ...known],
          asAuthor(author),
        ),
      ).catch(async (error: unknown) => {
        // The disk became full after the commit was made, when only the index was left to be written.
        if ((await head()) === before) throw error;
        await unstage(files).catch(() => undefined);
      });
      return head();
    },
    async lastChange(path) {
      const [file = ''] = inside([path]);
      if ((await runGit(root, ['diff', '--quiet', 'HEAD', '--', file])).code !== 0) return undefined;
      const found = await runGit(root, ['log', '-1', '--format=%an%x00%aI', '--', file]);
      const [by, at] = found.stdout.trim().split('\0');
      return by && at ? { by, at } : undefined;
    },
    async endBranch({ ref, tip }) {
      const now = await runGit(root, ['rev-parse', '--verify', '--quiet', ref]);
      if (now.stdout.trim() === tip) await patiently(() => git(root, ['update-ref', '-d', ref, tip]));
    },
    unstage: (paths) => unstage(inside(paths)),
    whenUnlocked: patiently,
    problem: () => workTreeProblem(root, ownGitDir, branch),
    workOn(wanted) {
      branch = wanted;
    },
    breakStaleLocks: (patience = 5000) => breakStaleLocks(locked, patience),
  };
}

/**
 * git knows nothing of a new file that was removed again before it was committed, and would refuse its name. `addable`
 * are those that can be added; a removal that a killed git has staged already is only in HEAD.
 */
async function knownToGit(root: string, files: readonly string[], head: string | null) {
  const tracked = (await git(root, ['ls-files', '-z', '--', ...files])).split('\0');
  const committed =
    head === null ? [] : (await git(root, ['ls-tree', '-r', '-z', '--name-only', head, '--', ...files])).split('\0');
  const present = await Promise.all(
    files.map((file) =>
      stat(join(root, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  const addable = files.filter((file, index) => present[index] === true || tracked.includes(file));
  return { addable, known: files.filter((file) => addable.includes(file) || committed.includes(file)) };
}

async function differs(root: string, files: readonly string[], head: string | null): Promise<boolean> {
  if (head === null) return true;
  return (await runGit(root, ['diff', '--cached', '--quiet', head, '--', ...files])).code !== 0;
}

async function topLevel(folder: string, variable: string): Promise<string> {
  const result = await runGit(folder, ['rev-parse', '--show-toplevel']).catch(() => undefined);
  if (result?.code !== 0) {
    throw new Error(
      `打不开 ${folder} 所在的 git 仓库。保存要靠 git 记录谁改了什么：请装好 git，在项目文件夹里运行 git init 并提交一次，再启动；文件夹在别处时用 ${variable} 指明。${result?.stderr ? `\ngit: ${result.stderr.trim()}` : ''}`,
    );
  }
  return realpath(result.stdout.trim());
}
