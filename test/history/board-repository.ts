import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SETTINGS } from '../desk/support/small-settings.ts';

export interface CommitOf {
  /** In Beijing, `2026-03-01T10:00`. */
  at: string;
  /** By paths in the content folder; null: removed. */
  files: Readonly<Record<string, string | Buffer | null>>;
  message?: string | Buffer;
  email?: string;
}

/** A git repository with the commits of a board, made by git itself; whoever makes it removes its `root`. */
export function boardRepository(commits: readonly CommitOf[], settings = '') {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gongshi-history-')));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=某人', '-c', 'user.email=somebody@example.cn', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 1e8,
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const [first, ...others] = commits;
  const files = { 'settings.yml': SETTINGS + settings, ...first!.files };
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: root,
    input: Buffer.concat([{ ...first!, files }, ...others].map(commitBytes)),
  });
  git('reset', '--hard', '--quiet', 'main');
  return { root, contentDir: join(root, 'content'), git };
}

export type BoardRepository = ReturnType<typeof boardRepository>;

function commitBytes({ at, files, message = '改动', email = 'chen@desk.local' }: CommitOf): Buffer {
  const seconds = Date.parse(`${at}:00+08:00`) / 1000;
  const who = `某人 <${email}> ${String(seconds)} +0800`;
  const changes = Object.entries(files).flatMap(([path, text]) =>
    text === null ? [`D content/${path}\n`] : [`M 100644 inline content/${path}\n`, ...data(text)],
  );
  const parts = [`commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n`, ...data(message), ...changes, '\n'];
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

const data = (bytes: string | Buffer) => [`data ${String(Buffer.byteLength(bytes))}\n`, bytes, '\n'];
