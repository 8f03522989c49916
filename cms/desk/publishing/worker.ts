import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { answer, type Answer, type Task } from '../../../src/publication/messages.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import { BUILD_MARK, FOR_ALL, kill, type Build, type BuildResult, type Run } from './build.ts';

/** Megabytes: with larger ones it takes half as much memory again on a large site, and is no faster. `npm run build` has it too. */
const SMALL_NURSERY = ['--max-semi-space-size=16'];
const LINES_KEPT = 40;
/** Milliseconds: on a large site without caches all of it is read. */
const LONGEST_WARM = 300_000;
/** Milliseconds: on a desk that has just started all content is read first. */
const LONGEST_PREVIEW = 120_000;
/** Milliseconds: putting a site aside is a matter of renaming or of linking. */
const LONGEST_SPARE = 60_000;
/** Bytes. A worker that has grown larger is replaced after its work. */
const LARGEST = 1.2 * 2 ** 30;

/** The page of one entry as a site would have it with this text; `folder` holds `media/…` of what only the draft has. */
export type RenderPage = (wanted: {
  now: string;
  file: string;
  text: string;
  folder: string;
}) => Promise<{ html: string; path: string; title: string } | { problems: Problem[] } | undefined>;

export interface Worker {
  /** Makes the site. */
  build: Build;
  /** Undefined when it could not be made, for a reason that is not in the text. */
  renderPage: RenderPage;
  /** Has it read, while nobody waits, what the first publication would have to read. */
  warm(parts: { live: string; mark: string }): Promise<void>;
  /** Puts a site aside that the next one can be made of: `stale`, or a copy of the `live` one. */
  keepSpare(sites: { stale?: string | undefined; live: string }): Promise<void>;
  stop(): void;
}

interface Running {
  child: ChildProcess;
  lines: string[];
}

/** The process that makes sites; it is started when there is something to do and then stays, with what it knows. */
export function createWorker(inputs: {
  project: string;
  contentDir: string;
  mediaDir: string;
  deskDir: string;
}): Worker {
  const { project, contentDir, mediaDir, deskDir } = inputs;
  const spare = join(deskDir, 'spare', 'site');
  let running: Running | undefined;
  let isLarge = false;
  /** One thing at a time. */
  let last: Promise<unknown> = Promise.resolve();

  function start(mark: string | undefined): Running {
    const child = spawn(process.execPath, [...SMALL_NURSERY, 'src/publication/worker.ts'], {
      cwd: project,
      env: {
        ...process.env,
        ...FOR_ALL,
        ...(mark !== undefined && { [BUILD_MARK]: mark }),
        CONTENT_DIR: contentDir,
        MEDIA_DIR: mediaDir,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    const lines: string[] = [];
    for (const printed of [child.stdout, child.stderr]) {
      if (!printed) continue;
      createInterface({ input: printed }).on('line', (line) => {
        lines.push(line);
        if (lines.length > LINES_KEPT) lines.shift();
      });
    }
    const own = { child, lines };
    child.on('exit', () => {
      if (running === own) running = undefined;
    });
    child.on('error', (error) => lines.push(error.message));
    // It waits for the desk, the desk does not wait for it.
    child.unref();
    child.channel?.unref();
    return (running = own);
  }

  /** At any moment: what is half done is known to be so. One that hangs would hear nothing else. */
  function stop(): void {
    const child = running?.child;
    running = undefined;
    kill(child?.pid, 'SIGKILL');
  }

  /** What the worker answers at the end; what ended it, if it did not. */
  function ask(
    given: Task,
    { signal, onProgress, mark }: Partial<Run>,
  ): Promise<Answer | { died: string; lines: string[] }> {
    if (signal?.aborted) return Promise.resolve({ died: 'called off', lines: [] });
    return new Promise((resolve) => {
      const { child, lines } = running ?? start(mark);
      lines.length = 0;
      child.ref();
      const finish = (result: Answer | { died: string; lines: string[] }) => {
        child.off('message', hear).off('exit', gone);
        signal?.removeEventListener('abort', end);
        child.unref();
        resolve(result);
      };
      const hear = (message: unknown) => {
        const heard = answer.parse(message);
        if ('progress' in heard) onProgress?.(heard.progress);
        else finish(heard);
      };
      const gone = (code: number | null, by: NodeJS.Signals | null) => {
        finish({ died: by ?? String(code), lines });
      };
      const end = () => kill(child.pid, 'SIGKILL');
      child.on('message', hear).on('exit', gone);
      signal?.addEventListener('abort', end, { once: true });
      child.send(given);
    });
  }

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  }

  async function build(out: string, run: Run): Promise<BuildResult> {
    const now = run.env?.['SITE_NOW'] ?? '';
    const given: Task = { do: 'publish', now, out, previous: run.previous, spare };
    let heard = await ask(given, run);
    if ('outdated' in heard) {
      stop();
      heard = await ask(given, run);
    }
    const lastLines = running?.lines ?? [];
    if ('died' in heard) return { ok: false, lastLines: heard.lines, died: heard.died };
    if ('error' in heard) return { ok: false, lastLines: [...lastLines, heard.error] };
    if (!('outcome' in heard)) return { ok: false, lastLines };
    const { outcome, memory } = heard;
    const report = run.env?.['BUILD_REPORT'];
    if (report !== undefined) await writeFile(report, JSON.stringify(outcome.report));
    isLarge = memory > LARGEST;
    if (outcome.ok) return { ok: true, lastLines, state: outcome.state, tasks: outcome.tasks };
    return { ok: false, lastLines, ...(outcome.failed && { failed: outcome.failed }) };
  }

  async function renderPage(wanted: Parameters<RenderPage>[0]): ReturnType<RenderPage> {
    const asked = () => ask({ do: 'preview', ...wanted }, { signal: AbortSignal.timeout(LONGEST_PREVIEW) });
    let heard = await asked();
    if ('outdated' in heard) {
      stop();
      heard = await asked();
    }
    if ('page' in heard) return heard.page;
    return 'lacks' in heard ? { problems: heard.lacks } : undefined;
  }

  return {
    renderPage: (wanted) => inTurn(() => renderPage(wanted)),
    build: (out, run) => inTurn(() => build(out, run)),
    warm: ({ live, mark }) =>
      inTurn(async () => {
        await ask({ do: 'warm', spare, live }, { mark, signal: AbortSignal.timeout(LONGEST_WARM) });
      }),
    keepSpare: ({ stale, live }) =>
      inTurn(async () => {
        if (running) await ask({ do: 'spare', spare, stale, live }, { signal: AbortSignal.timeout(LONGEST_SPARE) });
        // Only now: before that it has not written down what it has made.
        if (isLarge) stop();
        isLarge = false;
      }),
    stop,
  };
}
