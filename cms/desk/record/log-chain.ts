import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the first line of all carries. */
const FIRST = '0'.repeat(64);

/** SHA-256 of a line as it stands on disk, without its line break. */
export function hashOfLine(line: Buffer): string {
  return createHash('sha256').update(line).digest('hex');
}

/** The files of the log, oldest first. */
export async function logFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name)).sort();
}

/** The lines of a file without their breaks; `whole` is false for a last line that was cut short. */
export function* linesOf(bytes: Buffer): Generator<{ line: Buffer; whole: boolean }> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    yield { line: bytes.subarray(start, end === -1 ? bytes.length : end), whole: end !== -1 };
    start = end === -1 ? bytes.length : end + 1;
  }
}

export interface EndOfLog {
  file: string;
  size: number;
  /** Of the last line, also of one that was cut short. */
  hash: string;
  /** The last line is not what was to be written: a kill came in between. */
  cutShort: boolean;
  /** It even lacks its line break. */
  open: boolean;
}

/** Where the next line goes and what it has to carry. `known` spares reading the file if nobody else has written. */
export async function endOfLog(folder: string, known?: Pick<EndOfLog, 'file' | 'size' | 'hash'>): Promise<EndOfLog> {
  for (const file of (await logFiles(folder)).reverse()) {
    const { size } = await stat(join(folder, file));
    if (known?.file === file && known.size === size) return { ...known, cutShort: false, open: false };
    const last = [...linesOf(await readFile(join(folder, file)))].at(-1);
    if (!last) continue;
    const cutShort = !last.whole || !readLine(last.line);
    return { file, size, hash: hashOfLine(last.line), cutShort, open: !last.whole };
  }
  return { file: '', size: 0, hash: FIRST, cutShort: false, open: false };
}

export interface Verdict {
  lines: number;
  /** Lines that were cut short when the desk was killed, and marked so. */
  cutShort: number;
  /** Where the chain breaks: file, number of the line from 1, and what is wrong there in Chinese. */
  broken?: { file: string; line: number; why: string };
  /** Of the last line; kept elsewhere it shows if the end was taken away. */
  last: string;
}

/** Follows the chain through all files. */
export async function verifyLog(folder: string): Promise<Verdict> {
  let [prev, lines, cutShort] = [FIRST, 0, 0];
  let unread: { file: string; line: number } | undefined;
  for (const file of await logFiles(folder)) {
    let number = 0;
    for (const { line, whole } of linesOf(await readFile(join(folder, file)))) {
      number += 1;
      const read = readLine(line);
      const why = read && wrongWith(read, prev, unread !== undefined);
      if (why !== undefined)
        return { lines, cutShort, last: prev, broken: unread ? { ...unread, why } : { file, line: number, why } };
      if (read?.act === 'cut-short') cutShort += 1;
      // A last line without its end may just be being written.
      if (read || !whole) unread = undefined;
      else unread ??= { file, line: number };
      prev = hashOfLine(line);
      lines += 1;
    }
  }
  return { lines, cutShort, last: prev, ...(unread && { broken: { ...unread, why: UNREADABLE } }) };
}

const UNREADABLE = '这一行读不出来，也没有“程序中断”的标记';

function wrongWith(read: Linked, prev: string, afterUnread: boolean): string | undefined {
  if (afterUnread && read.act !== 'cut-short') return UNREADABLE;
  return read.prev === prev ? undefined : '和上一行接不上：上一行被改过，或者中间少了几行';
}

interface Linked {
  act: unknown;
  prev: unknown;
}

function readLine(line: Buffer): Linked | undefined {
  try {
    const read = JSON.parse(line.toString('utf8')) as unknown;
    return typeof read === 'object' && read !== null && 'prev' in read && 'act' in read ? read : undefined;
  } catch {
    return undefined;
  }
}
