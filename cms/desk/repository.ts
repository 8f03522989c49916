import { realpath, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { git, GitFailure, runGit } from './git.ts';

export interface Author {
  account: string;
  name: string;
}

/** The git work tree that holds content and media. All paths are absolute. */
export interface Repository {
  /** The commit that HEAD names; null before the first commit. */
  head(): Promise<string | null>;
  /** Commits exactly `paths` as they lie on disk; whatever else is changed or staged stays so. No change, no commit. */
  commit(paths: readonly string[], author: Author, message: string): Promise<string | null>;
  /** Takes `paths` out of the index again after a commit that failed. */
  unstage(paths: readonly string[]): Promise<void>;
  /** Removes a lock that a killed git left; a git that is at work gets `patience` milliseconds to finish. */
  breakStaleLock(patience?: number): Promise<void>;
}

const COMMITTER = { GIT_COMMITTER_NAME: 'Gongshi desk', GIT_COMMITTER_EMAIL: 'desk@desk.local' };
const RETRIES = 20;

/** Opens the one work tree that holds both folders; otherwise an error says in Chinese what to do. */
export async function openRepository(contentDir: string, mediaDir: string): Promise<Repository> {
  const root = await topLevel(contentDir, 'CONTENT_DIR');
  if ((await topLevel(mediaDir, 'MEDIA_DIR')) !== root) {
    throw new Error(
      `内容文件夹（${contentDir}）和图片文件夹（${mediaDir}）不在同一个 git 仓库里。请把两个文件夹放进同一个仓库，再用 CONTENT_DIR 和 MEDIA_DIR 指明位置。`,
    );
  }
  const inside = (paths: readonly string[]) => paths.map((path) => relative(root, path));

  async function head(): Promise<string | null> {
    const result = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    return result.code === 0 ? result.stdout.trim() : null;
  }

  return {
    head,
    async commit(paths, author, message) {
      const files = inside(paths);
      const known = await trackedOrPresent(root, files);
      if (known.length === 0) return null;
      // --force: an ignore rule such as *.pdf must not make a save fail.
      await patiently(() => git(root, ['add', '--force', '--', ...known]));
      if (!(await differs(root, known, await head()))) return null;
      await patiently(() =>
        git(root, ['commit', '--quiet', '--only', '--cleanup=whitespace', `--message=${message}`, '--', ...known], {
          ...COMMITTER,
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: `${author.account}@desk.local`,
        }),
      );
      return head();
    },
    async unstage(paths) {
      const files = inside(paths);
      if ((await head()) === null)
        await runGit(root, ['rm', '--cached', '--quiet', '--ignore-unmatch', '--', ...files]);
      else await runGit(root, ['reset', '--quiet', '--', ...files]);
    },
    async breakStaleLock(patience = 5000) {
      const lock = join((await git(root, ['rev-parse', '--absolute-git-dir'])).trim(), 'index.lock');
      const first = await stat(lock).catch(() => undefined);
      for (let waited = 0; first && waited < patience; waited += 250) {
        const now = await stat(lock).catch(() => undefined);
        if (now?.ino !== first.ino) return;
        await sleep(250);
      }
      if (first) await rm(lock, { force: true });
    },
  };
}

/** git knows nothing of a new file that was removed again before it was committed, and would refuse its name. */
async function trackedOrPresent(root: string, files: readonly string[]): Promise<string[]> {
  const tracked = (await git(root, ['ls-files', '-z', '--', ...files])).split('\0');
  const present = await Promise.all(
    files.map((file) =>
      stat(join(root, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((file, index) => present[index] === true || tracked.includes(file));
}

async function differs(root: string, files: readonly string[], head: string | null): Promise<boolean> {
  if (head === null) return true;
  return (await runGit(root, ['diff', '--cached', '--quiet', head, '--', ...files])).code !== 0;
}

/** Somebody may use git by hand in the same work tree: its index lock is waited for, up to five seconds. */
async function patiently(command: () => Promise<string>): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await command();
    } catch (error) {
      const locked = error instanceof GitFailure && error.stderr.includes('index.lock');
      if (!locked || attempt === RETRIES) throw error;
      await sleep(250);
    }
  }
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
