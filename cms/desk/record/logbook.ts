import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beijingDay, type Clock } from '../clock.ts';
import { withLock } from '../disk/file-lock.ts';
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
  'publish',
  'discard',
  'delete',
  'restore',
  'upload',
  'confirm',
  'clear',
  'release',
  'release-failed',
  'rollback',
  'push',
  'push-failed',
  'backup',
  /** The line before was cut short when the desk was killed. */
  'cut-short',
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
  /** On disk when it resolves. */
  write(entry: LogEntry): Promise<void>;
}

/**
 * `log/2026-11.jsonl` in the desk's folder, one entry a line, a file for each month in Beijing. Each line carries the
 * hash of the line before it, across the files, so that nothing can be changed or taken out unnoticed.
 */
export async function openLogbook(deskDir: string, clock: Clock): Promise<Logbook> {
  const folder = join(deskDir, 'log');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const queue = createQueue();
  let last: EndOfLog | undefined;

  async function append(entry: LogEntry): Promise<void> {
    let end = await endOfLog(folder, last);
    if (end.cutShort) end = await add(end.file, { by: null, act: 'cut-short' }, end, end.open ? '\n' : '');
    // A clock that was set back must not put a line before those it follows.
    const month = `${beijingDay(clock.now()).slice(0, 7)}.jsonl`;
    await add(month > end.file ? month : end.file, entry, end);
  }

  async function add(file: string, entry: LogEntry, end: EndOfLog, before = ''): Promise<EndOfLog> {
    const at = new Date(clock.now()).toISOString();
    const line = Buffer.from(JSON.stringify({ at, ...entry, prev: end.hash }));
    const text = Buffer.concat([Buffer.from(before), line, Buffer.from('\n')]);
    await appendFile(join(folder, file), text, { mode: 0o600, flush: true });
    const size = (end.file === file ? end.size : 0) + text.length;
    last = { file, size, hash: hashOfLine(line), cutShort: false, open: false };
    return last;
  }

  // Commands such as a backup write while the desk runs.
  return { write: (entry) => queue.run(() => withLock(join(folder, 'lock'), () => append(entry))) };
}
