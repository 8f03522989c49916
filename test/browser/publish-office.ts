import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The first build, with the bundle of the CMS, on a small machine that has other things to do. */
const FIRST_BUILD = 180_000;

/** A community's own content repository in a temporary folder, with the real desk at work on it. */
export interface Office {
  root: string;
  contentDir: string;
  mediaDir: string;
  /** `http://127.0.0.1:51234` */
  origin: string;
  /** The link for the first account that the desk printed. */
  setupLink: string;
  git(...args: string[]): string;
  /** `npm run check -- --json` on this content. */
  check(): { entries: number; errors: { file: string; message: string }[] };
  close(): Promise<void>;
}

/** Copies the content, commits it and starts the desk; resolves when it serves. */
export async function openOffice(): Promise<Office> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gongshi-publish-')));
  const contentDir = join(root, 'content');
  const mediaDir = join(root, 'public', 'media');
  await mkdir(join(root, 'public'));
  await cp(join(project, 'content'), contentDir, { recursive: true });
  await cp(join(project, 'public', 'media'), mediaDir, { recursive: true });
  await writeFile(join(root, '.gitignore'), '.desk/\n');
  const git = gitIn(root);
  git('init', '--quiet', '-b', 'main');
  git('config', 'user.name', 'Setup');
  git('config', 'user.email', 'setup@gongshi.example');
  git('add', '.');
  git('commit', '--quiet', '-m', 'start');

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

function gitIn(cwd: string) {
  return (...args: string[]) =>
    execFileSync('git', ['-c', 'core.quotepath=off', ...args], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
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
