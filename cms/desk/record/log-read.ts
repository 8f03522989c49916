import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere } from '../disk/durable-file.ts';
import { linesOf, logFiles } from './log-chain.ts';
import { acts, type Deed } from './logbook.ts';

const lineSchema = z.object({
  at: z.iso.datetime(),
  by: z.object({ account: z.string(), name: z.string() }).nullable(),
  act: z.enum(acts),
  about: z.string().optional(),
  note: z.string().optional(),
});

export interface LoggedDeed extends Deed {
  /** When, as an ISO instant in UTC. */
  at: string;
}

/** The months that have a log, `2026-11`, newest first. */
export async function loggedMonths(folder: string): Promise<string[]> {
  return (await logFiles(folder)).map((file) => file.slice(0, 7)).reverse();
}

/** The deeds of a month, newest first. A line that was cut short is left out: the next one says that it is missing. */
export async function readMonth(folder: string, month: string): Promise<LoggedDeed[]> {
  const bytes = (await readIfThere(join(folder, `${month}.jsonl`))) ?? Buffer.alloc(0);
  const deeds: LoggedDeed[] = [];
  for (const { line } of linesOf(bytes)) {
    const deed = readDeed(line);
    if (deed) deeds.push(deed);
  }
  return deeds.reverse();
}

function readDeed(line: Buffer): LoggedDeed | undefined {
  try {
    const { at, by, act, about, note } = lineSchema.parse(JSON.parse(line.toString('utf8')));
    return { at, by, act, ...(about !== undefined && { about }), ...(note !== undefined && { note }) };
  } catch {
    return undefined;
  }
}
