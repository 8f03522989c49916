import { parseArgs } from 'node:util';
import { restoreBackup } from '../backup/restore-backup.ts';
import { wallTime } from '../clock.ts';

export const restore = {
  usage: 'npm run desk -- restore <备份> --into <空文件夹>   从备份恢复',
  async run(args: readonly string[]): Promise<void> {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { into: { type: 'string' } },
    });
    const [folder] = positionals;
    if (folder === undefined || values.into === undefined) throw new Error(`用法 usage: ${restore.usage}`);
    const { contentDir, mediaDir, deskDir, made } = await restoreBackup(folder, values.into);
    console.log(
      [
        `恢复好了，内容是${wallTime(Date.parse(made))}备份时的样子。这样启动：`,
        `  CONTENT_DIR=${contentDir} MEDIA_DIR=${mediaDir} DESK_DIR=${deskDir} npm start`,
        '所有人都要重新登录，密码不变。',
      ].join('\n'),
    );
  },
};
