import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VALID } from '../reader/valid-entries.ts';
import { NOW } from './build.ts';

/** Always the same folder: Astro keeps a cache for each. */
const root = resolve('.cache/test-dev');
const SERVICE = 'services/ok.md';
let server: ChildProcess;
let address: string;
let log = '';

beforeAll(async () => {
  rmSync(root, { recursive: true, force: true });
  for (const [file, text] of Object.entries(VALID)) write(file, text);
  const port = await freePort();
  address = `http://127.0.0.1:${String(port)}`;
  const env = { ...process.env, SITE_NOW: NOW, CONTENT_DIR: join(root, 'content'), MEDIA_DIR: join(root, 'media') };
  const args = ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)];
  server = spawn(process.execPath, args, { env, stdio: 'pipe' });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (log += String(text)));
  await expect.poll(() => status('/'), { timeout: 60_000 }).toBe(200);
});

afterAll(async () => {
  server.kill();
  await once(server, 'close');
  rmSync(root, { recursive: true, force: true });
});

test('the dev server shows what was edited, survives what is wrong, and shows what is mended', async () => {
  const page = '/services/ok/';
  expect(await text(page)).toContain('高龄津贴');
  write(SERVICE, VALID[SERVICE]!.replace('title: 高龄津贴', 'title: 百岁津贴'));
  await expect.poll(() => text(page)).toContain('百岁津贴');
  write(SERVICE, VALID[SERVICE]!.replace('fee: 不收费', 'fee: '));
  await expect.poll(() => status(page)).toBe(500);
  expect(log).toContain('content/services/ok.md: 收费: 还没有填写');
  write(SERVICE, VALID[SERVICE]!);
  await expect.poll(() => text(page)).toContain('高龄津贴');
  write('services/another.md', VALID[SERVICE]!);
  await expect.poll(() => status('/services/another/')).toBe(200);
});

const text = async (path: string) => (await fetch(address + path)).text();
const status = async (path: string) => {
  const answer = await fetch(address + path).catch(() => undefined);
  return answer?.status;
};

function write(file: string, content: string): void {
  const path = join(root, 'content', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
