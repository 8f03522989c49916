import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What tells without reading that a file may be another one. */
interface Stamp {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
  ino: number;
}

/** What was found in a file, and of which bytes that holds. */
export interface Known<T> {
  stamp: Stamp;
  /** False when it had changed so shortly before that it may change again and have the same times. */
  settled: boolean;
  /** SHA-256 of the bytes, hex. */
  digest: string;
  facts: T;
}

/** Milliseconds by which the clocks of file systems may be coarse (FAT counts in twos of seconds). */
const COARSE = 2_000;
/** Milliseconds of looking after which others have their turn. */
const TURN = 50;

export interface Looking<T> {
  /** What a file says now; `known` is what its same bytes said, where that does not hold. */
  look(this: void, path: string, bytes: Uint8Array, digest: string, known: T | undefined): T | Promise<T>;
  /** Whether what was found is right as long as the bytes are the same. */
  holds(this: void, path: string, facts: T): boolean;
}

/**
 * What the files of a folder say: of those whose bytes are the same as `before` what was known, as far as it holds, of
 * all others what is found now. A file that goes meanwhile is left out.
 */
export async function lookAgain<T>(
  folder: string,
  paths: readonly string[],
  before: ReadonlyMap<string, Known<T>>,
  { look, holds }: Looking<T>,
): Promise<Map<string, Known<T>>> {
  const after = new Map<string, Known<T>>();
  // Not after any of its stamps is taken.
  let turn = Date.now();
  for (const path of paths) {
    const stamp = stampOf(join(folder, path));
    if (!stamp) continue;
    const known = before.get(path);
    const isSame = known !== undefined && isStampOf(stamp, known.stamp);
    if (isSame && known.settled && holds(path, known.facts)) {
      after.set(path, known);
      continue;
    }
    const bytes = bytesOf(join(folder, path));
    if (!bytes) continue;
    const digest = createHash('sha256').update(bytes).digest('hex');
    const settled = Math.max(stamp.mtimeMs, stamp.ctimeMs) < turn - COARSE;
    const old = known?.digest === digest ? known.facts : undefined;
    const found = old !== undefined && holds(path, old) ? old : look(path, bytes, digest, old);
    const facts = found instanceof Promise ? await found : found;
    after.set(path, { stamp, settled, digest, facts });
    if (Date.now() - turn < TURN) continue;
    await new Promise((resolve) => setImmediate(resolve));
    turn = Date.now();
  }
  return after;
}

/** Undefined when it has gone meanwhile. */
function stampOf(path: string): Stamp | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = found;
  return { size, mtimeMs, ctimeMs, ino };
}

const isStampOf = (a: Stamp, b: Stamp) =>
  a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino;

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
