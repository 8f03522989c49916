import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SERVERS, serveWith } from './web-server.ts';

const FILES = [
  'index.html',
  '404.html',
  'policies/index.html',
  'feed.xml',
  'policies/feed.xml',
  'feed.json',
  'policies/feed.json',
  'manifest.webmanifest',
  'data/places.csv',
  'data/places.json',
  'volunteering/dates.ics',
  '_astro/page.Bx3d.css',
  'admin/index.html',
  'admin/assets/index-Bx3d.js',
  'search-index.json',
  'search-index/t/1a-01234567.bin',
  'media/2026/map.JPG',
  'media/2026/plan.pdf',
  'media/2026/form.docx',
  'media/2026/page.html',
  '.git/config',
];
const NEVER_CHANGES = ['public, max-age=31536000, immutable'];
const ASKED_EACH_TIME = ['no-cache'];
const NOT_FRAMED = ["frame-ancestors 'none'"];
const NO_PROGRAMS = ["default-src 'none'; sandbox"];
/** As the desk serves it: in a sandbox older browsers show no PDF. */
const PDF_SHOWN = [
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
];

/** Path, type, how long it is kept, and the policy. */
const EXPECTED = [
  ['/', 'text/html; charset=utf-8', ASKED_EACH_TIME, NOT_FRAMED],
  ['/policies/', 'text/html; charset=utf-8', ASKED_EACH_TIME, NOT_FRAMED],
  ['/admin/', 'text/html; charset=utf-8', ASKED_EACH_TIME, NOT_FRAMED],
  ['/_astro/page.Bx3d.css', 'text/css; charset=utf-8', NEVER_CHANGES, NOT_FRAMED],
  ['/admin/assets/index-Bx3d.js', /^(text|application)\/javascript; charset=utf-8$/, NEVER_CHANGES, NOT_FRAMED],
  ['/feed.xml', 'application/atom+xml; charset=utf-8', ASKED_EACH_TIME, NOT_FRAMED],
  ['/policies/feed.xml', 'application/atom+xml; charset=utf-8', ASKED_EACH_TIME, NOT_FRAMED],
  ['/feed.json', 'application/feed+json; charset=utf-8', ASKED_EACH_TIME, NOT_FRAMED],
  ['/policies/feed.json', 'application/feed+json; charset=utf-8', ASKED_EACH_TIME, NOT_FRAMED],
  ['/volunteering/dates.ics', 'text/calendar; charset=utf-8', ASKED_EACH_TIME, NOT_FRAMED],
  ['/data/places.csv', 'text/csv; charset=utf-8', ASKED_EACH_TIME, NOT_FRAMED],
  ['/data/places.json', /^application\/json/, ASKED_EACH_TIME, NOT_FRAMED],
  ['/manifest.webmanifest', /^application\/manifest\+json/, ASKED_EACH_TIME, NOT_FRAMED],
  ['/search-index.json', /^application\/json/, ASKED_EACH_TIME, NOT_FRAMED],
  ['/search-index/t/1a-01234567.bin', 'application/octet-stream', NEVER_CHANGES, NOT_FRAMED],
  ['/media/2026/map.JPG', 'image/jpeg', ASKED_EACH_TIME, NO_PROGRAMS],
  ['/media/2026/plan.pdf', 'application/pdf', ASKED_EACH_TIME, PDF_SHOWN],
] as const;

const FILE = { nginx: 'nginx-static.conf', caddy: 'Caddyfile.static' } as const;

describe.each(['nginx', 'caddy'] as const)('the static site behind %s', (name) => {
  const note = SERVERS[name] ? '' : ` (left out: ${name} or openssl is not installed here)`;

  it.skipIf(!SERVERS[name])(`has the right types, times and policies, each once${note}`, async () => {
    const get = await serveWith(name, FILE[name], { root: await site() });

    for (const [path, type, kept, policy] of EXPECTED) {
      const reply = await get(path);
      expect([path, reply.status]).toEqual([path, 200]);
      expect(reply.all('content-type')[0], path).toMatch(type);
      expect(reply.all('cache-control'), path).toEqual(kept);
      expect(reply.all('content-security-policy'), path).toEqual(policy);
      expect(reply.all('strict-transport-security'), path).toEqual(['max-age=15768000']);
      expect(reply.all('x-content-type-options'), path).toEqual(['nosniff']);
      expect(reply.all('x-frame-options'), path).toEqual(['DENY']);
      expect(reply.all('referrer-policy'), path).toEqual(['same-origin']);
      expect(reply.all('cross-origin-opener-policy'), path).toEqual(['same-origin-allow-popups']);
      expect(reply.all('content-disposition'), path).toEqual([]);
    }

    for (const path of ['/media/2026/form.docx', '/media/2026/page.html']) {
      const reply = await get(path);
      expect(reply.all('content-disposition'), path).toEqual(['attachment']);
      expect(reply.all('content-security-policy'), path).toEqual(NO_PROGRAMS);
    }

    const packed = await get('/', { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.all('content-encoding')).toEqual(['gzip']);

    const noSlash = await get('/policies');
    expect(noSlash.status).toBeGreaterThanOrEqual(301);
    expect(noSlash.status).toBeLessThanOrEqual(308);
    expect(noSlash.all('location')).toEqual(['/policies/']);
  });

  it.skipIf(!SERVERS[name])(
    `says in its own page that a page is not there, and keeps no memory of it${note}`,
    async () => {
      const get = await serveWith(name, FILE[name], { root: await site() });
      const missing = ['/nothing/', '/_astro/gone.css', '/media/gone.docx', '/data/', '/.git/config', '/policies/.x'];
      for (const path of missing) {
        const reply = await get(path);
        expect([path, reply.status]).toEqual([path, 404]);
        expect(reply.body.toString(), path).toContain('404.html');
        expect(reply.all('content-type'), path).toEqual(['text/html; charset=utf-8']);
        expect(reply.all('cache-control').join(), path).not.toContain('immutable');
        expect(reply.all('content-security-policy'), path).toEqual(NOT_FRAMED);
        expect(reply.all('content-disposition'), path).toEqual([]);
      }
    },
  );
});

/** A folder as `npm run build` leaves it, in small; every file holds its own name. */
async function site(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'gongshi-static-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const file of FILES) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), file.padEnd(2000));
  }
  return root;
}
