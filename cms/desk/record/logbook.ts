import { appendFile, mkdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { deedKinds } from '../../../src/record/deed.ts';
import { beijingDay, systemClock, wallTime, type Clock } from '../clock.ts';
import { createBookkeeping, type Bookkeeping } from '../disk/bookkeeping.ts';
import { withLock } from '../disk/file-lock.ts';
import { openLogFolder } from './log-folder.ts';
import { endOfLog, hashOfLine, type EndOfLog } from './log-chain.ts';
import { createQueue } from '../disk/queue.ts';
import type { Author } from '../git/repository.ts';

/** What people and the desk itself do that an auditor may ask about. */
export const acts = [
  'login',
  'login-refused',
  'account',
  'draft',
  'status',
  'note',
  'preview',
  'preview-end',
  ...deedKinds,
  'discard',
  'upload',
  'confirm',
  'clear',
  'posting',
  'release',
  'release-failed',
  'rollback',
  'push',
  'push-failed',
  'backup',
  'purge',
  /** The line before was cut short when the desk was killed. */
  'cut-short',
  /** For a while nothing could be written: what follows was kept in memory, and some of it may be missing. */
  'late',
] as const;
export type Act = (typeof acts)[number];

export interface LogEntry {
  /** Null when the desk acted by itself, at a time that somebody had set. */
  by: Author | null;
  act: Act;
  /** The entry, file, account or release it was done to. */
  about?: string;
  /** One Chinese sentence or a reason, as it is to be read. */
  note?: string;
}

/** Who did what and when: only ever added to. */
export interface Logbook {
  /** On disk when it resolves, or kept in memory until it can be: it never fails. */
  write(entry: LogEntry): Promise<void>;
}

/** So many entries are kept while the disk takes none; of what comes after that only the number is known. */
const MOST_KEPT = 1000;

const atTheTerminal = createBookkeeping(console.error, (task, pause) => systemClock.later(task, pause));

/**
 * `log/2026-11.jsonl` in the desk's folder, one entry a line, a file for each month in Beijing. Each line carries the
 * hash of the line before it, across the files, so that nothing can be changed or taken out unnoticed.
 */
export async function openLogbook(
  deskDir: string,
  clock: Clock,
  bookkeeping: Bookkeeping = atTheTerminal,
): Promise<Logbook> {
  const folder = join(deskDir, 'log');
  const queue = createQueue();
  const waiting: { at: string; entry: LogEntry }[] = [];
  let dropped = 0;
  let isLate = false;
  let last: EndOfLog | undefined;
  const damaged = await openLogFolder(folder, bookkeeping);

  async function append(at: string, entry: LogEntry): Promise<void> {
    let end = await endOfLog(folder, last);
    if (end.cutShort) end = await add(end.file, now(), { by: null, act: 'cut-short' }, end, end.open ? '\n' : '');
    // A clock that was set back must not put a line before those it follows.
    const month = `${beijingDay(Date.parse(at)).slice(0, 7)}.jsonl`;
    await add(month > end.file ? month : end.file, at, entry, end);
  }

  async function add(file: string, at: string, entry: LogEntry, end: EndOfLog, before = ''): Promise<EndOfLog> {
    const line = Buffer.from(JSON.stringify({ at, ...entry, prev: end.hash }));
    const text = Buffer.concat([Buffer.from(before), line, Buffer.from('\n')]);
    const path = join(folder, file);
    const size = end.file === file ? end.size : 0;
    try {
      await appendFile(path, text, { mode: 0o600, flush: true });
    } catch (error) {
      // A full disk takes the first half of a line.
      await (size === 0 ? rm(path, { force: true }) : truncate(path, size)).catch(() => undefined);
      throw error;
    }
    last = { file, size: size + text.length, hash: hashOfLine(line), cutShort: false, open: false };
    return last;
  }

  async function writeWaiting(): Promise<void> {
    try {
      if (isLate && waiting[0]) {
        await append(now(), { by: null, act: 'late', note: lateNote(waiting[0].at, waiting.length, dropped) });
        [isLate, dropped] = [false, 0];
      }
      for (let first = waiting[0]; first; first = waiting[0]) {
        await append(first.at, first.entry);
        waiting.shift();
      }
    } catch (error) {
      isLate = true;
      throw error;
    }
  }

  const now = () => new Date(clock.now()).toISOString();
  // Commands such as a backup write while the desk runs.
  const flush = bookkeeping.keep('操作记录', () =>
    queue.run(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await withLock(folder, writeWaiting);
    }),
  );

  const write = async (entry: LogEntry): Promise<void> => {
    if (waiting.length < MOST_KEPT) waiting.push({ at: now(), entry });
    else dropped += 1;
    await flush();
  };
  for (const name of damaged)
    await write({ by: null, act: 'late', note: `${name} 坏了，放在一边，里面的记录不在这里。` });
  return { write };
}

function lateNote(since: string, kept: number, dropped: number): string {
  const lost = dropped > 0 ? `，另有 ${String(dropped)} 条没有留下来` : '';
  return `从${wallTime(Date.parse(since))}起写不进硬盘，下面 ${String(kept)} 条是补写的${lost}。`;
}
