import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export interface BuildResult {
  ok: boolean;
  /** The last lines that the command printed, for the log. */
  lastLines: string[];
}

/** Builds into the folder `out`; never rejects because the build failed. `signal` ends it. */
export type Build = (out: string, signal: AbortSignal) => Promise<BuildResult>;

/** A program of ours in a Node of its own. */
export interface NodeProgram {
  cwd: string;
  args: readonly string[];
  env: Record<string, string>;
}

const LINES_KEPT = 40;
const GRACE = 5000;
const binSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The real build of the site: Astro in a process of its own, so that its memory is given back. */
export function astroBuild(inputs: { project: string; contentDir: string; mediaDir: string }): Build {
  return async (out, signal) => {
    const program = await programOf(inputs.project, 'astro');
    const env = { CONTENT_DIR: inputs.contentDir, MEDIA_DIR: inputs.mediaDir, OUT_DIR: out };
    return runNode({ cwd: inputs.project, args: [program, 'build'], env }, signal);
  };
}

/** The CMS alone, for the day when there is no site yet because its content has errors that a clerk could mend. */
export function adminBuild(project: string): Build {
  return async (out, signal) => {
    const program = await programOf(project, 'vite');
    const args = [program, 'build', '--config', join(project, 'cms', 'vite.config.ts'), '--logLevel', 'warn'];
    return runNode({ cwd: project, args, env: { ADMIN_OUT: out } }, signal);
  };
}

/** Runs a program without a shell and in a process group of its own, so that ending it ends its children too. */
export function runNode({ cwd, args, env }: NodeProgram, signal: AbortSignal): Promise<BuildResult> {
  return new Promise((resolve) => {
    const lines: string[] = [];
    const keep = (chunk: Buffer) => {
      lines.push(
        ...chunk
          .toString('utf8')
          .split('\n')
          .filter((line) => line.trim() !== ''),
      );
      lines.splice(0, lines.length - LINES_KEPT);
    };
    if (signal.aborted) {
      resolve({ ok: false, lastLines: [] });
      return;
    }
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
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
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      lines.push(error.message);
    });
    child.on('close', (code) => {
      signal.removeEventListener('abort', end);
      resolve({ ok: code === 0, lastLines: lines });
    });
  });
}

function kill(pid: number | undefined, signal: NodeJS.Signals): void {
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
