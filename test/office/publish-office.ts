import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { smallContent, type ContentRepository } from './small-content.ts';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The first build, with the bundle of the CMS, on a small machine that has other things to do. */
const FIRST_BUILD = 180_000;

/** A community's own content repository in a temporary folder, with the real desk at work on it. */
export interface Office extends ContentRepository {
  /** `http://127.0.0.1:51234` */
  origin: string;
  /** The link for the first account that the desk printed. */
  setupLink: string;
  /** `npm run check -- --json` on this content. */
  check(): { entries: number; errors: { file: string; message: string }[] };
  close(): Promise<void>;
}

/** Starts the desk on the small content; resolves when it serves. */
export async function openOffice(): Promise<Office> {
  const { root, contentDir, mediaDir, git } = await smallContent('gongshi-publish-');
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    MEDIA_DIR: mediaDir,
    DESK_DIR: join(root, '.desk'),
    SITE_URL: '',
    SITE_NOW: '',
  };
  const desk = await startDesk(env);
  return {
    root,
    contentDir,
    mediaDir,
    ...desk,
    git,
    check: () => report(env),
    close: async () => {
      await desk.stop();
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function startDesk(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['cms/desk/main.ts', '--port', '0'], { cwd: project, env });
  const ended = once(child, 'exit');
  let printed = '';
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (printed.includes('Press Ctrl+C')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      reject(new Error(`the desk ended with ${String(code)}:\n${printed}`));
    });
    setTimeout(() => {
      reject(new Error(`the desk does not serve after ${String(FIRST_BUILD / 1000)} s:\n${printed}`));
    }, FIRST_BUILD).unref();
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(impatient);
  };
  try {
    await ready;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';
  const setupLink = /http:\/\/\S+\/desk\/setup\?code=\S+/.exec(printed)?.[0] ?? '';
  return { origin, setupLink, stop };
}

function report(env: NodeJS.ProcessEnv): ReturnType<Office['check']> {
  const args = ['src/reader/check.ts', '--json'];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { cwd: project, env, encoding: 'utf8' })) as never;
  } catch (error) {
    // With errors in the content it ends with 1, and the report is still on its output.
    return JSON.parse((error as { stdout: string }).stdout) as never;
  }
}
