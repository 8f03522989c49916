import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyLog } from '../record/log-chain.ts';
import { loggedMonths, readMonth } from '../record/log-read.ts';
import { logSentence, uploadNames } from '../record/log-words.ts';
import { settingsFrom } from '../settings.ts';
import { wallTime } from '../clock.ts';

export const log = {
  usage: 'npm run desk -- log [--month 2026-11] [--verify]   查看操作记录，或核对有没有被改过',
  async run(args: readonly string[]): Promise<void> {
    const { values } = parseArgs({
      args: [...args],
      options: { month: { type: 'string' }, verify: { type: 'boolean' } },
    });
    const folder = join(settingsFrom(process.env, { host: '127.0.0.1', port: 0 }).deskDir, 'log');
    await (values.verify ? verify(folder) : print(folder, values.month));
  },
};

async function print(folder: string, wanted: string | undefined): Promise<void> {
  const months = await loggedMonths(folder);
  const month = wanted ?? months[0];
  if (month === undefined || !months.includes(month)) {
    throw new Error(`没有${wanted ?? ''}的操作记录。有：${months.join('、') || '（还没有）'}`);
  }
  const entries = (await readMonth(folder, month)).reverse();
  const names = uploadNames(entries);
  for (const entry of entries) {
    console.log(`${wallTime(Date.parse(entry.at))}  ${logSentence(entry, names)}`);
  }
}

async function verify(folder: string): Promise<void> {
  const { lines, cutShort, broken, last } = await verifyLog(folder);
  if (broken) {
    throw new Error(`操作记录被改过或坏了：${join(folder, broken.file)} 第 ${String(broken.line)} 行，${broken.why}。`);
  }
  const interrupted = cutShort > 0 ? `，其中 ${String(cutShort)} 处程序中断，都有标记` : '';
  console.log(`操作记录完好：${String(lines)} 行一行接一行${interrupted}。\n最后一行的指纹：${last}`);
}
