import { parseArgs } from 'node:util';
import { makeBackup, removeOldBackups } from '../backup/backup.ts';
import { systemClock } from '../clock.ts';
import { openLogbook } from '../record/logbook.ts';
import { settingsFrom } from '../settings.ts';

export const backup = {
  usage: 'npm run desk -- backup <文件夹> [--keep 14]   备份内容、草稿、账号和操作记录',
  async run(args: readonly string[]): Promise<void> {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { keep: { type: 'string' } },
    });
    const [folder] = positionals;
    const keep = values.keep === undefined ? undefined : Number(values.keep);
    if (
      folder === undefined ||
      positionals.length > 1 ||
      (keep !== undefined && !(Number.isInteger(keep) && keep > 0))
    ) {
      throw new Error(`用法 usage: ${backup.usage}`);
    }
    const settings = settingsFrom(process.env, { host: '127.0.0.1', port: 0 });
    const made = await makeBackup(settings, folder, new Date());
    const logbook = await openLogbook(settings.deskDir, systemClock);
    await logbook.write({ by: null, act: 'backup', about: made });
    console.log(`备份做好了：${made}`);
    const removed = keep === undefined ? [] : await removeOldBackups(folder, keep);
    for (const name of removed) console.log(`删掉了旧备份：${name}`);
  },
};
