import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ask, type Answer, type Ask } from '../../desk/support/http.ts';
import { clerk, signIn, type Clerk } from '../../desk/support/people.ts';
import { PASSWORD, type Place } from '../../desk/support/place.ts';

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'desk', 'support', 'killable-desk.ts');

/** A desk in a process of its own. */
export interface KillableDesk {
  /** What an earlier desk had left unfinished and this one has finished. */
  finished: string | undefined;
  clerk: Clerk;
  ask: (path: string, options?: Ask) => Promise<Answer>;
  /** Kills it with SIGKILL, and with `all` the git it has started too, as when the machine goes down. */
  kill(all: boolean): void;
  stop(): Promise<void>;
  /** Resolves when it has ended. */
  gone(): Promise<void>;
}

/** Starts a desk and signs 王芳 in, or goes on with her session of before: sessions outlive a kill as well. */
export async function startKillable(place: Place, cookie?: string, site = false): Promise<KillableDesk> {
  const child = spawn(process.execPath, [script, place.root, PASSWORD, ...(site ? ['site'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { port, finished } = await firstLine(child);
  const running = { ask: (path: string, options?: Ask) => ask(port, path, options) };
  const gone = async () => {
    if ((child.exitCode ?? child.signalCode) === null) await once(child, 'exit');
  };
  return {
    ...running,
    finished,
    clerk: cookie === undefined ? await signIn(running, 'wangfang') : clerk(running, cookie),
    kill(all) {
      const gits = all ? childrenOf(child.pid) : [];
      child.kill('SIGKILL');
      for (const pid of gits) killIfThere(pid);
    },
    async stop() {
      child.kill('SIGTERM');
      await gone();
    },
    gone,
  };
}

async function firstLine(child: ChildProcess): Promise<{ port: number; finished?: string | undefined }> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) return JSON.parse(line) as { port: number };
  throw new Error('the desk did not start');
}

/** Where the system does not tell, none. */
function childrenOf(pid: number | undefined): number[] {
  try {
    const path = `/proc/${String(pid)}/task/${String(pid)}/children`;
    return readFileSync(path, 'utf8').split(' ').map(Number).filter(Boolean);
  } catch {
    return [];
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
