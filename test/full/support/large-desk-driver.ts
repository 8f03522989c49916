import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, type Answer } from '../../desk/support/http.ts';

const program = join(dirname(fileURLToPath(import.meta.url)), '../large-desk.ts');
export const LARGE_DESK_PASSWORD = 'linden-river-42';
const HEADERS = { 'content-type': 'application/json', 'x-gongshi': 'desk' };

/** A desk in a process of its own, and a clerk (wangfang, 管理) who is signed in. */
export interface LargeDesk {
  origin: string;
  api(action: string, params: unknown): Promise<Answer>;
  /** What the last build came to, as soon as none runs. */
  settled(): Promise<'live' | 'failed'>;
  /** MB that the process holds now. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

/** Starts the desk on the repository in `root`; resolves when it serves. `admin` is the folder of a built CMS. */
export async function openLargeDesk(root: string, admin?: string): Promise<LargeDesk> {
  const child = fork(program, [root, LARGE_DESK_PASSWORD, ...(admin === undefined ? [] : [admin])]);
  const ended = once(child, 'exit');
  const hear = async <T>() => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [T];
    if (typeof message !== 'object') throw new Error('the desk has ended');
    return message;
  };
  const { port } = await hear<{ port: number }>();
  const login = await ask(port, '/desk/login', {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ account: 'wangfang', password: LARGE_DESK_PASSWORD }),
  });
  const cookie = login.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    api: (action, params) =>
      ask(port, '/desk/api', {
        method: 'POST',
        headers: { ...HEADERS, cookie },
        body: JSON.stringify({ action, params }),
      }),
    async settled() {
      for (;;) {
        const { state } = (await ask(port, '/desk/publication', { headers: { cookie } })).json() as { state: string };
        if (state === 'live' || state === 'failed') return state;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async memory() {
      child.send('memory');
      return (await hear<{ rss: number }>()).rss / 1024 / 1024;
    },
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
