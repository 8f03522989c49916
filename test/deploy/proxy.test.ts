import { describe, expect, it } from 'vitest';
import { deskHeaders, firstClerk, makePlace, PASSWORD, startDesk } from '../desk/support/desk-under-test.ts';
import { HOST, SERVERS, serveWith } from './web-server.ts';

const MB = 1024 * 1024;
const ONCE = {
  'strict-transport-security': 'max-age=15768000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'content-security-policy': "frame-ancestors 'none'",
  'cache-control': 'no-cache',
  'content-type': 'text/html; charset=utf-8',
};
const FILE = { nginx: 'nginx.conf', caddy: 'Caddyfile' } as const;

describe.each(['nginx', 'caddy'] as const)('the desk behind %s', (name) => {
  const note = SERVERS[name] ? '' : ` (left out: ${name} or openssl is not installed here)`;

  it.skipIf(!SERVERS[name])(`serves, lets people in and keeps each header single${note}`, async () => {
    const running = await startDesk(await makePlace(), { siteUrl: `https://${HOST}` });
    expect((await running.desk.publishNow()).state).toBe('live');
    await firstClerk(running);
    const get = await serveWith(name, FILE[name], { desk: running.port });

    const page = await get('/');
    expect(page.status).toBe(200);
    for (const [header, value] of Object.entries(ONCE)) expect(page.all(header), header).toEqual([value]);
    for (const header of ['server', 'via']) expect(page.all(header).join(), header).not.toMatch(/\d/);
    expect((await get('/', { headers: { 'accept-encoding': 'gzip' } })).all('content-encoding')).toEqual(['gzip']);

    const login = (origin: string) =>
      get('/desk/login', {
        method: 'POST',
        headers: { ...deskHeaders, origin },
        body: JSON.stringify({ account: 'wangfang', password: PASSWORD }),
      });
    expect((await login('https://elsewhere.example')).status).toBe(403);
    const entered = await login(`https://${HOST}`);
    expect(entered.status).toBe(200);
    const [cookie = ''] = entered.all('set-cookie');
    expect(cookie).toMatch(/secure/i);

    const save = (megabytes: number, body?: string) => {
      const own = { origin: `https://${HOST}`, cookie: cookie.split(';')[0], 'content-length': megabytes * MB };
      return get('/desk/api', { method: 'POST', headers: { ...deskHeaders, ...own }, ...(body && { body }) });
    };
    const large = await save(31);
    expect([large.status, large.all('content-type')]).toEqual([413, ['application/json; charset=utf-8']]);
    expect(JSON.parse(large.body.toString())).toEqual({ error: expect.stringContaining('不能超过 30 MB') as string });
    // What the desk takes, the server before it lets through: this is the desk's own answer.
    const whole = await save(30, JSON.stringify({ action: '' }).padEnd(30 * MB));
    expect([whole.status, whole.body.toString()]).toEqual([400, expect.stringContaining('error')]);
  });

  it.skipIf(!SERVERS[name])(`says in Chinese that the desk is starting again${note}`, async () => {
    const get = await serveWith(name, FILE[name], {});
    const reply = await get('/');
    expect(reply.status).toBe(503);
    expect(reply.body.toString()).toContain('公示栏正在重新启动');
    expect(reply.all('content-type')).toEqual(['text/plain; charset=utf-8']);
    expect(reply.all('cache-control')).toEqual(['no-store']);
  });
});
