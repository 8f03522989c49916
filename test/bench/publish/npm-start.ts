import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Board } from '../../full/many-entries.ts';
import { ask, type Answer } from '../../desk/support/http.ts';
import { clerk, cookieOf, signIn, type Clerk } from '../../desk/support/people.ts';
import { endGroup, startProgram } from './program.ts';
import { MIDNIGHT } from './site-steps.ts';

const PASSWORD = 'linden-river-42';
const PAUSE = 10;

/** The desk of a copy, begun by `npm start`. */
export interface RunningDesk {
  port: number;
  get(path: string): Promise<Answer>;
  /** wangfang, who may do everything; the account is made with the link that the first start prints. */
  clerk(): Promise<Clerk>;
  stop(): Promise<void>;
}

/** Resolves when the first page answers. */
export async function npmStart(copy: string, { root, contentDir, mediaDir }: Board): Promise<RunningDesk> {
  const port = await freePort();
  const { id, ended, printed } = startProgram({
    command: 'npm',
    args: ['start', '--', '--port', String(port)],
    cwd: copy,
    env: {
      ...{ CONTENT_DIR: contentDir, MEDIA_DIR: mediaDir, DESK_DIR: join(root, '.desk'), OUT_DIR: '', SITE_URL: '' },
      ...{ SITE_NOW: MIDNIGHT, GONGSHI_CACHE: join(copy, '.cache') },
    },
  });
  const get = (path: string) => ask(port, path);
  const running = { ask: (path: string, options?: Parameters<typeof ask>[2]) => ask(port, path, options) };
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while ((await get('/').catch(() => undefined))?.status !== 200) {
    if (hasEnded) throw new Error(`the desk has ended:\n${printed()}`);
    await pause(PAUSE);
  }
  return {
    port,
    get,
    async clerk() {
      // Printed as soon as it listens, which may be a moment after the first page.
      while (!printed().includes('Press Ctrl+C')) await pause(PAUSE);
      const code = /\/desk\/setup\?code=(\S+)/.exec(printed())?.[1];
      if (code === undefined) return signIn(running, 'wangfang', PASSWORD);
      const form = { code, account: 'wangfang', name: '王芳', password: PASSWORD, again: PASSWORD };
      const answer = await ask(port, '/desk/setup', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      });
      if (answer.status !== 303) throw new Error(`setup: ${String(answer.status)} ${answer.text}`);
      return clerk(running, cookieOf(answer));
    },
    async stop() {
      // To npm, its shell and the desk; what else the desk has started it ends itself.
      endGroup(id);
      await ended;
    },
  };
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
