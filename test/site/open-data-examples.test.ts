import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { serveSite, type SiteServer } from '../browser/site-server.ts';

const text = readFileSync('docs/open-data.md', 'utf8');
const codeIn = (language: string) => new RegExp('```' + language + '\\n([\\s\\S]*?)```').exec(text)![1]!;
const has = (program: string) => spawnSync(program, ['--version']).status === 0;

let site: SiteServer;
beforeAll(async () => {
  site = await serveSite(inject('dist'));
});
afterAll(() => site.close());

/** What an example of the paper prints, run as it stands there. */
async function printed(language: string, file: string, program: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-example-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, file), codeIn(language));
  const env = { ...process.env, BOARD: site.origin };
  return (await promisify(execFile)(program, [file], { cwd: folder, env })).stdout;
}

test.skipIf(!has('curl') || !has('sha256sum'))('everything can be taken and is as the snapshot says', async () => {
  expect(await printed('sh', 'take.sh', 'sh')).toBe('all as released\n');
});

test.skipIf(!has('python3'))('accounts are added up by a few lines of Python', async () => {
  const lines = (await printed('python', 'spent.py', 'python3')).trim().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((line) => !/^\S+ -?\d+\.\d{2}$/.test(line))).toEqual([]);
});

test('what is overdue is found by a few lines of JavaScript', async () => {
  const [head, ...rows] = (await printed('js', 'late.mjs', process.execPath)).trim().split('\n');
  expect(head).toBe(`2026-11-21: ${String(rows.length)} overdue`);
  expect(rows.length).toBeGreaterThan(0);
});
