import { parseArgs } from 'node:util';
import { mkdir, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { makeBackup } from '../backup/backup.ts';
import { systemClock } from '../clock.ts';
import { createBookkeeping } from '../disk/bookkeeping.ts';
import { openRepository } from '../git/repository.ts';
import { claimFolders } from '../one-desk.ts';
import { purge as purgeEntry } from '../purge/purge.ts';
import { openLogbook } from '../record/logbook.ts';
import { settingsFrom } from '../settings.ts';

const LEFT = [
  '这些地方收不回来，请一处一处处理：',
  '  · 远程仓库和远程副本：还是旧的。要强制推送（git push --force --all，标签加 --tags），并请对方清理旧提交；',
  '  · 别人克隆的仓库：请他们删掉重新克隆，不要再从旧仓库推送；',
  '  · 备份：刚才做的这一份和以前的备份里都有旧文字，确认无误后删掉，或者按规定封存；',
  '  · 已经发布到别处的网站、CDN 和浏览器缓存：重新发布，并清缓存；',
  '  · 搜索引擎和网页存档：向它们申请删除快照；',
  '  · 已经打印、转发、截图的：收不回来；',
  '  · 上传了还没有用上的图片和附件（发布台文件夹里的 uploads）：没有动，请打开看看，写着那些字的删掉；',
  '  · 别人没写完、自动保存着的其他文章（发布台文件夹里的 working）：只删了这一篇的，请另外检查；',
  '  · 图片和附件、这一篇以外的文字、提交说明：这个命令不改，请另外检查。',
  '各版本的指纹和版本链都重算了，以前抄下来的哈希对不上是正常的，链里有一行说明。',
];

export const purge = {
  usage:
    'npm run desk -- purge <栏目/编号> (--field <字段名> | --passage <那几个字>) --backup <文件夹>   从一篇的全部历史里去掉个人信息（先停下公示栏）',
  async run(args: readonly string[]): Promise<void> {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { field: { type: 'string' }, passage: { type: 'string' }, backup: { type: 'string' } },
    });
    const [entry] = positionals;
    const { field, passage, backup } = values;
    if (!entry || positionals.length > 1 || !backup || Boolean(field) === Boolean(passage)) {
      throw new Error(`用法 usage: ${purge.usage}`);
    }
    const settings = settingsFrom(process.env, { host: '127.0.0.1', port: 0 });
    await mkdir(settings.deskDir, { recursive: true, mode: 0o700 });
    const bookkeeping = createBookkeeping(
      (line) => console.log(line),
      () => () => undefined,
    );
    const { ownGitDir } = await openRepository(settings.contentDir, settings.mediaDir);
    const deskDir = await realpath(settings.deskDir);
    const claim = await claimFolders([deskDir, ownGitDir], Date.now(), bookkeeping);
    try {
      await mkdir(backup, { recursive: true, mode: 0o700 });
      const saved = await makeBackup(settings, backup, new Date());
      console.log(`先做了备份：${saved}`);
      const target = field ? { field } : { passage: passage! };
      const cacheDir = resolve(settings.project, process.env['GONGSHI_CACHE'] || '.cache');
      const { contentDir } = settings;
      const logbook = await openLogbook(settings.deskDir, systemClock);
      // Before the rest is cleared: if that ends badly, the history is another all the same.
      const rewritten = async ({ alike, elsewhere }: { alike: string[]; elsewhere: string[] }) => {
        await logbook.write({ by: null, act: 'purge', about: entry });
        console.log(LEFT.join('\n'));
        if (alike.length > 0) console.log(`有同一份文字的（多半是改过编号），一起改了：${alike.join('、')}。`);
        if (elsewhere.length > 0)
          console.log(
            `同样的文字还在 ${elsewhere.join('、')} 的历史里，这次没有改。也要去掉的，请对每一篇再运行一次这个命令。`,
          );
      };
      const count = await purgeEntry({ contentDir, deskDir, cacheDir, entry, target, rewritten });
      if (count === 0) throw new Error(`${entry} 的历史里没有找到要去掉的文字，什么都没有改。`);
      console.log(
        `${entry}：${String(count)} 个版本的文字已经换掉，这些版本的旧文字在这个仓库里取不出来了；旧的网站也删了，启动公示栏会重新生成。发给别人看的预览链接全部作废，要用的请再发一次。`,
      );
    } finally {
      claim.release();
    }
  },
};
