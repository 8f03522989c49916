import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { examine } from '../../attachments/examine.ts';
import type { Problem } from '../../schema/problems.ts';
import type { Allowance } from './allowance.ts';
import { personalDataInName, problemsIn, wholeFile } from '../file-problems.ts';
import { EXCEPTIONS_FILE } from './exceptions.ts';
import type { Folders } from '../folders.ts';
import { filesIn } from '../media.ts';
import { openScanMemory, type Looked } from './scan-memory.ts';

/**
 * Personal information in all uploads on disk and in their names, and uploads of which nobody knows what they say. Files
 * that have not changed are not read again.
 */
export async function personalDataInMedia(folders: Folders, allowance: Allowance): Promise<Problem[]> {
  const { contentDir, mediaDir, cacheDir } = folders;
  const { officePhones } = allowance;
  const memory = await openScanMemory(cacheDir, mediaDir, officePhones);
  const exceptions = `${basename(contentDir)}/${EXCEPTIONS_FILE}`;
  const problems: Problem[] = [];
  for (const path of filesIn(mediaDir)) {
    const { digest, seen } = await memory.seen(path, async () => {
      const bytes = await readFile(join(mediaDir, path));
      return examine(bytes, basename(path), { officePhones, draw: false });
    });
    problems.push(...problemsOf(seen, `/media/${path}`, digest, exceptions, allowance));
  }
  await memory.close();
  return problems;
}

function problemsOf(seen: Looked, file: string, digest: string, exceptions: string, allowance: Allowance): Problem[] {
  const record = `在 ${exceptions} 里加一条（file: ${file}，kind: unread，sha256: ${digest}，再写 reason、by、date）`;
  switch (seen.outcome) {
    case 'kept': {
      const problems = problemsIn(seen, file, allowance);
      const confirmed = allowance.confirmed(file, digest);
      // Of the pictures in a document a person was asked when it came, as of a picture by itself.
      if (seen.unread === undefined || confirmed) return problems;
      const message = `${seen.unread}，里面写了什么查不到。请打开看过，确认没有个人信息，再${record}；在网站后台重新上传也会请您确认`;
      return [...problems, wholeFile(file, message)];
    }
    case 'refused':
      return [...personalDataInName(file, allowance.in(file)), wholeFile(file, seen.why)];
    case 'unknown': {
      const named = personalDataInName(file, allowance.in(file));
      if (seen.again) return [...named, wholeFile(file, `没有查完，不知道里面有没有个人信息：${seen.why}`)];
      if (allowance.confirmed(file, digest)) return named;
      const message = `查不出里面有没有个人信息：${seen.why}。确实要留着的，请打开看过，确认没有，再${record}`;
      return [...named, wholeFile(file, message)];
    }
  }
}
