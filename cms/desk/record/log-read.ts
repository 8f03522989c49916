import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere } from '../disk/durable-file.ts';
import { linesOf, logFiles } from './log-chain.ts';
import { acts, type LogEntry } from './logbook.ts';

const lineSchema = z.object({
  at: z.iso.datetime(),
  by: z.object({ account: z.string(), name: z.string() }).nullable(),
  act: z.enum(acts),
  about: z.string().optional(),
  note: z.string().optional(),
});

export interface LoggedEntry extends LogEntry {
  /** When, as an ISO instant in UTC. */
  at: string;
}

/** The months that have a log, `2026-11`, newest first. */
export async function loggedMonths(folder: string): Promise<string[]> {
  return (await logFiles(folder)).map((file) => file.slice(0, 7)).reverse();
}

/** The entries of a month, newest first. A line that was cut short is left out: the next one says that it is missing. */
export async function readMonth(folder: string, month: string): Promise<LoggedEntry[]> {
  const bytes = (await readIfThere(join(folder, `${month}.jsonl`))) ?? Buffer.alloc(0);
  const entries: LoggedEntry[] = [];
  for (const { line } of linesOf(bytes)) {
    const entry = readEntry(line);
    if (entry) entries.push(entry);
  }
  return entries.reverse();
}

function readEntry(line: Buffer): LoggedEntry | undefined {
  try {
    const { at, by, act, about, note } = lineSchema.parse(JSON.parse(line.toString('utf8')));
    return { at, by, act, ...(about !== undefined && { about }), ...(note !== undefined && { note }) };
  } catch {
    return undefined;
  }
}

/** The days on which something was done, `20261129`, in any order. */
export async function activeDays(folder: string): Promise<string[]> {
  const days = new Set<string>();
  for (const file of await logFiles(folder)) {
    const bytes = (await readIfThere(join(folder, file)).catch(() => null)) ?? Buffer.alloc(0);
    for (const { line } of linesOf(bytes)) {
      const day = /^\{"at":"(\d{4})-(\d\d)-(\d\d)T/.exec(line.subarray(0, 20).toString('latin1'));
      if (day) days.add(day.slice(1).join(''));
    }
  }
  return [...days];
}
