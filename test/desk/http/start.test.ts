import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startDesk } from '../support/desk-under-test.ts';
import { ask } from '../support/http.ts';
import { createPlace, openDesk, removePlace, type Place } from '../support/place.ts';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** A copy of the program beside the content, with a release that is already built: only the start is tried here. */
let place: Place;
beforeAll(async () => {
  place = await createPlace();
  for (const name of ['cms', 'src', 'package.json']) {
    await cp(join(project, name), join(place.root, name), { recursive: true });
  }
  await symlink(join(project, 'node_modules'), join(place.root, 'node_modules'));
  const { desk } = await openDesk(place);
  await desk.publishNow();
  await desk.close();
});
afterAll(() => removePlace(place));

function run({ root }: Pick<Place, 'root'>, args: string[], env: Record<string, string> = {}) {
  const own = { CONTENT_DIR: '', MEDIA_DIR: '', DESK_DIR: '', SITE_URL: '', ...env };
  const child = spawn(process.execPath, ['cms/desk/main.ts', ...args], { cwd: root, env: { ...process.env, ...own } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  const exit = once(child, 'exit') as Promise<[number | null]>;
  return {
    /** What was printed when the desk is ready. */
    ready: async () => {
      await expect.poll(() => printed).toContain('Press Ctrl+C');
      return printed;
    },
    stop: async () => {
      child.kill('SIGINT');
      return (await exit)[0];
    },
    ended: async () => ({ code: (await exit)[0], printed }),
  };
}

test('the first start prints both addresses and a link for the first account, the next one says there is one', async () => {
  const first = run(place, ['--port', '0']);
  const printed = await first.ready();
  expect(printed).toContain('网站没有变化');
  const port = Number(/网站 site {3}http:\/\/127\.0\.0\.1:(\d+)\//.exec(printed)?.[1]);
  const link = new RegExp(`http://127.0.0.1:${String(port)}(/desk/setup\\?code=[\\w-]{43})`).exec(printed)?.[1] ?? '';
  expect(printed).toContain(`http://127.0.0.1:${String(port)}/admin/`);
  expect((await ask(port, '/')).text).toContain('停水提醒');
  const code = link.split('=')[1] ?? '';
  const form = new URLSearchParams({
    code,
    account: 'wangfang',
    name: '王芳',
    password: 'linden-river-42',
    again: 'linden-river-42',
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await ask(port, '/desk/setup', { method: 'POST', headers, body: form.toString() })).status).toBe(303);
  expect(await first.stop()).toBe(0);

  const second = run(place, ['--port', '0']);
  const again = await second.ready();
  expect(again).toContain('已有账号');
  expect(again).not.toContain('setup?code');
  expect(await second.stop()).toBe(0);
});

test('what cannot work is said at once, in words that help', async () => {
  const taken = await startDesk(place);
  const starts: { args: string[]; env?: Record<string, string>; says: string }[] = [
    { args: ['--port', 'many'], says: '用法 usage: npm start' },
    { args: ['--prot', '1'], says: '用法 usage: npm start' },
    { args: ['--port', String(taken.port)], says: '公示栏可能已经在另一个窗口里运行' },
    { args: ['--port', '0'], env: { SITE_URL: 'gongshi' }, says: 'SITE_URL 要写成完整的网址' },
    { args: ['--port', '0'], env: { MEDIA_DIR: '/tmp' }, says: 'git' },
  ];
  for (const { args, env, says } of starts) {
    const { code, printed } = await run(place, args, env).ended();
    expect(printed).toContain(says);
    expect(printed).not.toContain('    at ');
    expect(code).toBe(1);
  }
});
