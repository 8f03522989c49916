import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compress, TEXT_TYPES } from '../../src/publication/compressed.ts';
import { BROTLI, SERVERS, serveWith } from './web-server.ts';

const PLACES = {
  '/': 'index.html',
  '/policies/': 'policies/index.html',
  '/feed.xml': 'feed.xml',
  '/data/places.csv': 'data/places.csv',
  '/data/places.json': 'data/places.json',
  '/data/catalog.jsonld': 'data/catalog.jsonld',
  '/dates.ics': 'dates.ics',
  '/manifest.webmanifest': 'manifest.webmanifest',
  '/_astro/page.Bx3d.css': '_astro/page.Bx3d.css',
  '/admin/assets/index-Bx3d.js': 'admin/assets/index-Bx3d.js',
  '/robots.txt': 'robots.txt',
  '/icon.svg': 'icon.svg',
};
const FILE = { nginx: 'nginx-static.conf', caddy: 'Caddyfile.static' } as const;

describe.each(['nginx', 'caddy'] as const)('the compressed files of a site behind %s', (name) => {
  const note = SERVERS[name] ? '' : ` (left out: ${name} or openssl is not installed here)`;

  it.skipIf(!SERVERS[name])(
    `are sent as they were made, with the type of the file, and have no address${note}`,
    async () => {
      const { root, forms } = await site();
      const get = await serveWith(name, FILE[name], { root, brotli: true });
      const best = name === 'caddy' || BROTLI ? 'br' : 'gzip';
      for (const [path, file] of Object.entries(PLACES)) {
        const plain = await get(path);
        expect([path, plain.status, plain.all('content-encoding')]).toEqual([path, 200, []]);
        for (const [accepted, form] of [
          ['gzip', 'gzip'],
          ['gzip, deflate, br', best],
        ] as const) {
          const reply = await get(path, { headers: { 'accept-encoding': accepted } });
          expect([path, reply.status, reply.all('content-encoding')]).toEqual([path, 200, [form]]);
          expect(reply.body.equals(forms.get(`${file}${form === 'br' ? '.br' : '.gz'}`)!), path).toBe(true);
          expect((form === 'br' ? brotliDecompressSync : gunzipSync)(reply.body).equals(plain.body), path).toBe(true);
          for (const header of ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options']) {
            expect(reply.all(header), `${path} ${header}`).toEqual(plain.all(header));
          }
          expect(reply.all('vary').join().toLowerCase(), path).toBe('accept-encoding');
        }
      }
      const hidden = [...forms.keys()].map((file) => `/${file}`);
      expect(new Set(hidden.map((path) => path.replace(/^.*(\.\w+\.\w+)$/, '$1'))).size).toBe(
        2 * Object.keys(TEXT_TYPES).length,
      );
      for (const path of hidden) {
        const reply = await get(path);
        expect([path, reply.status]).toEqual([path, 404]);
        expect(reply.body.toString(), path).toContain('404.html');
      }
      const missing = await get('/nothing/', { headers: { 'accept-encoding': 'gzip' } });
      expect([missing.status, missing.all('content-encoding')]).toEqual([404, ['gzip']]);
      expect(gunzipSync(missing.body).toString()).toContain('404.html');
    },
  );
});

/** A small release. No server compresses as this does by itself, so its files are told from those made on the fly. */
async function site() {
  const root = await mkdtemp(join(tmpdir(), 'gongshi-static-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const forms = new Map<string, Buffer>();
  for (const file of ['404.html', ...Object.values(PLACES)]) {
    const bytes = Buffer.from(`${file} 居民委员会公告 `.repeat(200));
    const { br, gz } = await compress(file, bytes);
    for (const [ending, form] of [
      ['.br', br],
      ['.gz', gz],
    ] as const)
      forms.set(file + ending, form!);
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), bytes);
  }
  for (const [file, form] of forms) await writeFile(join(root, file), form);
  return { root, forms };
}
