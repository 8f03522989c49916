import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { alert, makePlace, PASSWORD, signIn, type Place } from './desk-under-test.ts';
import { ask } from './http.ts';

const script = join(dirname(fileURLToPath(import.meta.url)), 'killable-desk.ts');
const KILLS = Number(process.env['DESK_KILLS'] ?? 8);

async function start(place: Place): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [script, place.root, PASSWORD], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  for await (const line of createInterface(child.stdout)) {
    return { child, port: (JSON.parse(line) as { port: number }).port };
  }
  throw new Error('the desk did not start');
}

const stopped = (child: ChildProcess) =>
  (child.exitCode ?? child.signalCode) === null ? once(child, 'exit') : undefined;

test(
  `${String(KILLS)} kills during saves tear no file and lose nothing that was acknowledged`,
  { timeout: 30_000 + KILLS * 5000 },
  async () => {
    const place = await makePlace();
    const acknowledged = new Map<string, string>();
    for (let round = 0; round < KILLS; round += 1) {
      const { child, port } = await start(place);
      const wang = await signIn({ ask: (path, options) => ask(port, path, options) }, 'wangfang');
      const saves = Array.from({ length: 10 }, async (_, index) => {
        const name = `kill-${String(round)}-${String(index)}`;
        const raw = alert(`第 ${String(round)} 轮 ${'公示'.repeat(40)}`);
        const sent = wang.api('persistEntry', {
          dataFiles: [{ path: `content/alerts/${name}.md`, raw }],
          assets: [],
          options: { collectionName: 'alerts', commitMessage: `新建：${name}` },
          base: {},
        });
        const answer = await sent.catch(() => undefined);
        if (answer?.status === 200) acknowledged.set(name, raw);
      });
      setTimeout(() => child.kill('SIGKILL'), 60 + ((round * 97) % 500));
      await stopped(child);
      await Promise.all(saves);
    }
    const { child } = await start(place);
    child.kill('SIGTERM');
    await stopped(child);

    const names = (await readdir(join(place.contentDir, 'alerts'))).sort();
    expect(names.filter((name) => !/^[a-z0-9-]+\.md$/.test(name))).toEqual([]);
    for (const name of names)
      expect(await readFile(join(place.contentDir, 'alerts', name), 'utf8')).toMatch(/^---\n[^]*\n---\n$/);
    for (const [name, raw] of acknowledged) {
      expect(await readFile(join(place.contentDir, 'alerts', `${name}.md`), 'utf8')).toBe(raw);
      expect(place.git('log', '--format=%an', '--', `content/alerts/${name}.md`)).toBe('王芳');
    }
    expect(place.git('status', '--porcelain')).toBe('');
    expect(place.git('fsck', '--strict')).not.toMatch(/error|missing|corrupt/);
    expect(acknowledged.size).toBeGreaterThan(0);
  },
);
