import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAttachment } from '../attachments/read-attachment.ts';
import { kindNames } from '../privacy/finding.ts';
import type { Problem } from '../schema/problems.ts';
import type { Allowance } from './allowance.ts';
import type { Folders } from './folders.ts';
import { filesIn } from './media.ts';
import { personalDataInName } from './personal-data.ts';
import { scanAttachment } from './scan-attachment.ts';
import { openScanMemory, type Seen } from './scan-memory.ts';

/** More than this many of one file are not listed one by one. */
const LISTED = 40;

/** Personal information in all uploads on disk and in their names. Files that have not changed are not read again. */
export async function personalDataInMedia({ mediaDir, cacheDir }: Folders, allowance: Allowance): Promise<Problem[]> {
  const memory = await openScanMemory(cacheDir, mediaDir, allowance.officePhones);
  const problems: Problem[] = [];
  for (const path of filesIn(mediaDir)) {
    const file = `/media/${path}`;
    const seen = await memory.seen(path, async () => look(await readFile(join(mediaDir, path)), path, allowance));
    problems.push(...personalDataInName(file, allowance.in(file)), ...problemsIn(seen, file, allowance));
  }
  await memory.close();
  return problems;
}

/** Personal information in one file that is about to be kept; `file` is its address, `/media/…`. */
export async function problemsInAttachment(bytes: Uint8Array, file: string, allowance: Allowance): Promise<Problem[]> {
  const name = file.split('/').at(-1) ?? file;
  const seen = await look(bytes, name, allowance);
  return [...personalDataInName(file, allowance.in(file)), ...problemsIn(seen, file, allowance)];
}

async function look(bytes: Uint8Array, name: string, { officePhones }: Allowance): Promise<Seen> {
  const attachment = await readAttachment(bytes, name);
  const found = scanAttachment(attachment.texts, officePhones).map(({ kind, masked, where }) => ({
    kind,
    masked,
    where,
  }));
  return {
    found: [...new Map(found.map((each) => [`${each.kind} ${each.masked} ${each.where}`, each])).values()],
    gps: attachment.gps,
    scanned: attachment.scanned ?? false,
    unreadable: attachment.unreadable ?? '',
  };
}

function problemsIn({ found, gps, scanned, unreadable }: Seen, file: string, allowance: Allowance): Problem[] {
  const { cleared } = allowance.in(file);
  const open = found.filter(({ kind, masked }) => !cleared(kind, masked));
  const whole = (message: string, severity: Problem['severity']): Problem => {
    return { file, path: '', label: '附件', message, severity };
  };
  return [
    ...open.slice(0, LISTED).map(({ kind, masked, where }): Problem => {
      const message = `${where}有${kindNames[kind]} ${masked}。请在文件里删掉，或写成这样，再重新上传`;
      return { ...whole(message, 'error'), personal: { kind, masked } };
    }),
    ...(open.length > LISTED ? [whole(`还有 ${open.length - LISTED} 处个人信息，请先改好这个文件`, 'error')] : []),
    ...(gps ? [whole('照片里记着拍摄的地点。请在“媒体”里重新上传一次，地点会自动去掉', 'error')] : []),
    ...(unreadable ? [whole(`${unreadable}，请打开看看里面有没有个人信息`, 'warning')] : []),
    ...(scanned ? [whole('是扫描的图片，里面的字查不到，请打开看看有没有个人信息', 'warning')] : []),
  ];
}
