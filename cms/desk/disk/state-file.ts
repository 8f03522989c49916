import { rename } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { Bookkeeping } from './bookkeeping.ts';
import { readIfThere } from './durable-file.ts';

/** A file of the desk's own, and what a person has to know when it cannot be read. */
export interface StateFile {
  path: string;
  /** What it is to a person, such as 登录状态. */
  what: string;
  /** What follows from its loss, one Chinese sentence. */
  lost: string;
}

/** What a file holds; undefined if there is none. A damaged one is set aside and told, and the desk goes on without it. */
export async function readState<T>(
  { path, what, lost }: StateFile,
  schema: z.ZodType<T>,
  bookkeeping: Bookkeeping,
): Promise<T | undefined> {
  try {
    const text = await readIfThere(path);
    return text === null ? undefined : schema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    await setAside({ path, what, lost }, bookkeeping);
    return undefined;
  }
}

/** Takes a damaged file out of the way, under a name with the time, and says so. */
export async function setAside({ path, what, lost }: StateFile, bookkeeping: Bookkeeping): Promise<void> {
  const stamp = new Date().toISOString().replaceAll(/[-:]|\..*/g, '');
  const aside = `${path}.damaged-${stamp}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  const where = moved ? `已经改名为 ${basename(aside)} 放在一边` : '它还在原来的地方';
  bookkeeping.tell(path, `${what}（${path}）坏了，读不出来，${where}。${lost}`);
}
