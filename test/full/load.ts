import { spawn } from 'node:child_process';
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { isForm } from '../../src/publication/compressed.ts';
import { publishAlert } from '../desk/support/drafting.ts';
import { ask, type Ask } from '../desk/support/http.ts';
import { signIn } from '../desk/support/people.ts';
import { PASSWORD } from '../desk/support/place.ts';
import { makeManyEntries } from './many-entries.ts';
import { counted, type Property } from './property.ts';
import { startReaders, type ReaderFigures } from './support/readers.ts';

const project = resolve(import.meta.dirname, '../..');
/** `ENTRIES=221 SECONDS=20 READERS=50 npm run test:full -- LOAD` tries less. */
const wanted = (name: string, full: number) => Number(process.env[name] ?? full);
const PUBLICATIONS = 3;
const ACCEPT = process.env['ACCEPT'] ?? 'gzip, deflate, br, zstd';
const HOUR = 3_600_000;
/** A fifth of what is asked for, each: half is pages. */
const SHARES = [
  /^\/(?!admin|_astro).*\/$/,
  /^\/(?!admin|_astro).*\/$/,
  /^\/search-index\//,
  /^\/data\//,
  /^\/search\/$/,
];

export const property: Property = {
  id: 'LOAD',
  title: '200 readers for 60 s over 10,000 entries while three publications run: 0 errors',
  async prove(share) {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'gongshi-load-')));
    const seconds = wanted('SECONDS', counted(60, share));
    const entries = wanted('ENTRIES', counted(10_000, share));
    const { contentDir, mediaDir } = await makeManyEntries(root, entries);
    const deskDir = join(root, '.desk');
    const desk = await openDesk({ CONTENT_DIR: contentDir, MEDIA_DIR: mediaDir, DESK_DIR: deskDir });
    try {
      const { port } = desk;
      const here = { ask: (path: string, options?: Ask) => ask(port, path, options) };
      const paths = await addresses(join(deskDir, 'current', 'site'));
      const reading = { port, readers: wanted('READERS', 200), accept: ACCEPT, paths };
      const readers = startReaders({ ...reading, publications: numbersIn });
      const time = new Promise((done) => setTimeout(done, seconds * 1000));
      const clerk = await signIn(here, 'wangfang');
      const waits: number[] = [];
      for (let number = 1; number <= PUBLICATIONS; number += 1) {
        const pressed = performance.now();
        const { status, text } = await publishAlert(clerk, `load-${String(number)}`, alertOf(number, Date.now()));
        if (status !== 200) throw new Error(`publishing: ${String(status)} ${text}`);
        while (!numbersIn((await here.ask('/')).text).includes(number)) {
          const { state } = (await clerk.get('/desk/publication')).json() as { state: string };
          if (state === 'failed') throw new Error('the publication has failed');
          await new Promise((done) => setTimeout(done, 100));
        }
        waits.push((performance.now() - pressed) / 1000);
      }
      await time;
      const figures = await readers.stop();
      const pass = figures.errors.length === 0 && figures.requests > 0;
      const live = waits.map((wait) => wait.toFixed(1)).join(', ');
      return { pass, figures: `${String(entries)} entries, live after ${live} s; ${told(figures)}` };
    } finally {
      await desk.close();
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  },
};

export function told({ errors, bytes, ...figures }: ReaderFigures): string {
  const { requests, unchanged, compressed, perSecond, p50, p99, longest } = figures;
  const each = `${(bytes / requests / 1024).toFixed(1)} KB each`;
  const counts = `${String(requests)} requests (${String(compressed)} compressed, ${String(unchanged)} unchanged, ${each})`;
  const times = `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)}, longest ${longest.toFixed(0)} ms`;
  return `${counts}, ${times}, ${String(errors.length)} errors ${errors.slice(0, 3).join('; ')}`.trimEnd();
}

/** What a site can be asked for, by {@link SHARES}: pages, data, pieces of the index. */
export async function addresses(site: string): Promise<string[]> {
  const items = await readdir(site, { recursive: true, withFileTypes: true });
  const all = items
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(site.length)
        .replace(/\/index\.html$/, '/'),
    )
    .filter((path) => !isForm(path));
  const kinds = SHARES.map((kind) => all.filter((path) => kind.test(path))).filter((some) => some.length > 0);
  const most = Math.max(...kinds.map((some) => some.length));
  return kinds.flatMap((some) => Array.from({ length: most }, (_, index) => some[index % some.length]!));
}

const numbersIn = (page: string) => [...page.matchAll(/第(\d+)次试着停水/g)].map(([, number]) => Number(number));

function alertOf(number: number, now: number): string {
  const at = (instant: number) => `${new Date(instant + 8 * HOUR).toISOString().slice(0, 16)}+08:00`;
  const times = `starts: ${at(now - HOUR)}\nends: ${at(now + 24 * HOUR)}`;
  return `---\ntitle: 第${String(number)}次试着停水\nlevel: notice\n${times}\ntext: 第${String(number)}次试着停水\n---\n`;
}

/** The program that `npm start` starts, with its first account (wangfang). */
async function openDesk(env: Record<string, string>) {
  const args = [join(project, 'cms', 'desk', 'main.ts'), '--port', '0'];
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  for await (const line of createInterface({ input: child.stdout })) {
    const [, port, code] = /:(\d+)\/desk\/setup\?code=([\w-]+)/.exec(line) ?? [];
    if (port === undefined || code === undefined) continue;
    child.stdout.resume();
    const form = { code, account: 'wangfang', name: '王芳', password: PASSWORD, again: PASSWORD };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(form).toString();
    await ask(Number(port), '/desk/setup', { method: 'POST', headers, body });
    return {
      port: Number(port),
      async close() {
        child.kill('SIGINT');
        await ended;
      },
    };
  }
  throw new Error('the desk has ended');
}
