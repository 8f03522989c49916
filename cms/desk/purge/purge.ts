import { readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readEntry } from '../../../src/reader/read-entry.ts';
import { git, runGit } from '../git/git.ts';
import { squeezed, type Target } from './redact.ts';
import { rewriteHistory } from './rewrite-history.ts';
import { findVersions, versionsLeft } from './versions.ts';

interface Purge {
  contentDir: string;
  deskDir: string;
  cacheDir: string;
  /** `<collection>/<id>` */
  entry: string;
  target: Target;
  /** Called when the history is another, before the rest is cleared: from here on there is no way back. */
  rewritten: (told: Told) => Promise<void>;
}

interface Told {
  /** Others that had the same text, such as under an earlier name, and were rewritten too. */
  alike: string[];
  /** Others that say the same words and were left. */
  elsewhere: string[];
}

/**
 * Takes personal information out of all versions of an entry: out of the repository, and out of what the desk keeps of
 * sites, previews and readings. Nobody else may be at work in these folders. Returns how many texts were rewritten.
 */
export async function purge({ contentDir, deskDir, cacheDir, entry, target, rewritten }: Purge): Promise<number> {
  if ('passage' in target && squeezed(target.passage) === '') throw new Error('--passage 后面要写去掉哪几个字。');
  const root = await realpath((await git(contentDir, ['rev-parse', '--show-toplevel'])).trim());
  const prefix = (await git(contentDir, ['rev-parse', '--show-prefix'])).trim();
  if ((await git(root, ['rev-parse', '--is-shallow-repository'])).trim() === 'true') {
    throw new Error('这个仓库是浅克隆，缺更早的提交，脱敏会漏。请先运行 git fetch --unshallow。');
  }
  if ((await git(root, ['status', '--porcelain'])).trim() !== '') {
    throw new Error(`仓库里有没有提交的改动，请先提交或放弃（git status 能看到）：${root}`);
  }
  const { own, texts, elsewhere } = await findVersions(root, prefix, entry, target);
  if (texts.size === 0) return 0;
  await rewriteHistory({ root, prefix, entry, texts, check: mustBeValid });
  const names = new Set([entry, ...own.map(({ name }) => name)]);
  await rewritten({ alike: [...names].slice(1), elsewhere });
  await git(root, ['reset', '--hard', '--quiet']);
  await git(root, ['reflog', 'expire', '--expire=now', '--expire-unreachable=now', '--all']);
  await git(root, ['gc', '--prune=now', '--quiet']);
  for (const folder of [join(deskDir, 'releases'), join(deskDir, 'spare')])
    await rm(folder, { recursive: true, force: true });
  await rm(join(deskDir, 'current'), { force: true });
  // All of them: a page may show the words of another entry too, and whoever needs one shares it anew.
  for (const kept of ['previews.json', 'previews', 'lists.cache'])
    await rm(join(deskDir, kept), { recursive: true, force: true });
  await forgetWorkingCopies(join(deskDir, 'working'), names);
  for (const name of await readdir(cacheDir).catch(() => [])) {
    if (/^(?:reading|search|history)-/.test(name)) await rm(join(cacheDir, name), { recursive: true, force: true });
  }
  for (const blob of texts.keys()) {
    if ((await runGit(root, ['cat-file', '-e', blob])).code === 0) {
      throw new Error(
        '改写做完了，但旧文字还能从仓库里取出来：有别的工作区（git worktree）或备份引用着它，请检查后运行 git gc --prune=now。',
      );
    }
  }
  const left = await versionsLeft(root, prefix, names, target);
  if (left.length > 0) throw new Error(`改写做完了，但这些版本里还有要去掉的文字：\n${left.join('\n')}`);
  return texts.size;
}

/** What somebody was typing over it, see cms/desk/working. */
async function forgetWorkingCopies(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const account of await readdir(folder).catch(() => [])) {
    for (const name of names) await rm(join(folder, account, `${name.replace('/', '~')}.json`), { force: true });
  }
}

/** The site is made of it: where it has an error now, the field has to stay what it is. */
function mustBeValid(file: string, text: string): void {
  const error = readEntry(file, text, file).problems.find(({ severity }) => severity === 'error');
  if (error) {
    throw new Error(
      `换成“因涉个人信息已脱敏”以后，这一篇通不过检查（${error.label}：${error.message}），什么都没有改。请改用 --passage 只换那几个字。`,
    );
  }
}
