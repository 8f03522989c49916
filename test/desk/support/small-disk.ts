import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system of its own that can be filled and made read-only. */
export interface SmallDisk {
  folder: string;
  /** How it is broken, and how it is put right again. */
  break(how: Broken): void;
  mend(): void;
  unmount(): void;
}

export const brokenWays = ['full', 'read-only'] as const;
export type Broken = (typeof brokenWays)[number];

/** Undefined where nothing may be mounted, as in most containers: then what needs it cannot be tried. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-disk-'));
  const filler = join(folder, 'filler');
  try {
    mount('-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder);
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    break(how) {
      if (how === 'read-only') mount('-o', 'remount,ro', folder);
      else fill(filler);
    },
    mend() {
      mount('-o', 'remount,rw', folder);
      rmSync(filler, { force: true });
    },
    unmount() {
      execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
      rmdirSync(folder);
    },
  };
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' });
}

/** To the last page. */
function fill(file: string): void {
  for (const size of [1 << 20, 1 << 16, 1 << 12]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}
