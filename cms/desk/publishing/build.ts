import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { BuildProgress } from '../../../src/publication/progress.ts';
import type { Task } from '../../../src/record/task.ts';
import type { FailedPage } from './failure.ts';

export interface BuildResult {
  ok: boolean;
  /** Of all that the site was made from, before anything was read. */
  state?: string;
  /** What the office has to do by this content. */
  tasks?: readonly Task[];
  /** The last lines that were printed, for the log. */
  lastLines?: string[];
  /** The content is in order, but a page could not be made of it. */
  failed?: FailedPage;
  /** The process ended before it could say anything, and by what: SIGKILL. */
  died?: string;
}

/** What goes along with one build. */
export interface Run {
  /** Ends it, and soon: the build answers then too. */
  signal: AbortSignal;
  /** Is told how far it has come. What tells nothing for minutes is taken to hang. */
  onProgress?: (progress: BuildProgress) => void;
  /** A word by which its processes are known again after this desk was killed. */
  mark?: string;
  /** The live site, of which the new one takes over what stays the same. */
  previous?: string | undefined;
  /** Variables for this run alone. */
  env?: Readonly<Record<string, string>>;
}

/** Builds into the folder `out`; never rejects because the build failed. */
export type Build = (out: string, run: Run) => Promise<BuildResult>;

/** A program of ours in a Node of its own. */
export interface NodeProgram {
  cwd: string;
  args: readonly string[];
  env: Record<string, string>;
  /** Is told what it prints, line by line. */
  onLine?: (line: string) => void;
}

/** The variable that holds the mark. */
export const BUILD_MARK = 'GONGSHI_BUILD';
/** What holds for every program that makes a site. */
export const FOR_ALL = { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
const LINES_KEPT = 40;
const GRACE = 5000;
const binSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The CMS alone, for the day when there is no site yet because its content has errors that a clerk could mend. */
export function adminBuild(project: string): Build {
  return async (out, run) => {
    const program = await programOf(project, 'vite');
    // Loaded by Node itself: Vite would write a copy into node_modules, which a server may keep unwritable.
    const config = ['--config', join(project, 'cms', 'app', 'vite.config.ts'), '--configLoader', 'native'];
    const args = [program, 'build', ...config, '--logLevel', 'warn'];
    return runNode({ cwd: project, args, env: { ADMIN_OUT: out } }, run);
  };
}

/** Runs a program without a shell and in a process group of its own, so that ending it ends its children too. */
export function runNode(
  { cwd, args, env, onLine }: NodeProgram,
  { signal, mark, env: own }: Run,
): Promise<BuildResult> {
  return new Promise((resolve) => {
    const lines: string[] = [];
    const keep = (line: string) => {
      if (line.trim() === '') return;
      onLine?.(line);
      lines.push(line);
      if (lines.length > LINES_KEPT) lines.shift();
    };
    if (signal.aborted) {
      resolve({ ok: false, lastLines: [] });
      return;
    }
    const marked = mark === undefined ? {} : { [BUILD_MARK]: mark };
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...FOR_ALL, ...marked, ...env, ...own },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const end = () => {
      kill(child.pid, 'SIGTERM');
      setTimeout(() => {
        kill(child.pid, 'SIGKILL');
      }, GRACE).unref();
    };
    signal.addEventListener('abort', end, { once: true });
    for (const printed of [child.stdout, child.stderr] satisfies Readable[]) {
      createInterface({ input: printed }).on('line', keep);
    }
    child.on('error', (error) => {
      lines.push(error.message);
    });
    child.on('close', (code, killedBy) => {
      signal.removeEventListener('abort', end);
      resolve({ ok: code === 0, lastLines: lines, ...(killedBy && { died: killedBy }) });
    });
  });
}

/** Ends a process and those that it has started. */
export function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** The script behind a command such as `astro`, found through its package.json. */
async function programOf(project: string, name: string): Promise<string> {
  const manifest = createRequire(join(project, 'package.json')).resolve(`${name}/package.json`);
  const { bin } = binSchema.parse(JSON.parse(await readFile(manifest, 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[name];
  if (script === undefined) throw new Error(`the package ${name} has no command ${name}`);
  return join(dirname(manifest), script);
}
