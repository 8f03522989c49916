import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pathOf } from './guard.ts';
import { html } from '../pages/html.ts';
import { sendDeskPage } from '../pages/page-frame.ts';

const PAGE_CSP = "frame-ancestors 'none'";
/** Files with a digest in their name: they never change, and open pages of older releases still ask for them. */
const KEPT_FOR_OPEN_PAGES = ['/_astro/', '/search-index/', '/admin/assets/'];

/** Types that the MIME table does not know or names too loosely. */
export const siteTypes: Record<string, string> = {
  '/feed.xml': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
};

/** The releases on disk, as far as serving them goes: folders with a built site. */
export interface ServedReleases {
  current(): { site: string } | undefined;
  /** The live one first, if there is one. */
  all(): readonly { site: string }[];
}

type Found = { kind: 'file'; file: string } | { kind: 'folder' } | undefined;

/** Everything that is not `/desk/` or `/media/`: the live release, and `adminOnly` for `/admin/` while there is none. */
export function addSite(app: FastifyInstance, releases: ServedReleases, adminOnly: string): void {
  app.get('/*', async (request, reply) => {
    const path = decodePath(pathOf(request));
    // Asked once: a switch while this request is served changes nothing for it.
    const [live, ...older] = releases.all();
    if (!live || live !== releases.current()) return serveWithoutRelease(reply, path, adminOnly);
    if (path === undefined) return notFound(reply, live.site);

    const roots = KEPT_FOR_OPEN_PAGES.some((start) => path.startsWith(start)) ? [live, ...older] : [live];
    for (const { site } of roots) {
      const found = await find(site, path);
      if (found?.kind === 'file') return send(reply, site, found.file);
      if (found?.kind === 'folder') return reply.redirect(withSlash(request.raw.url ?? path), 301);
    }
    return notFound(reply, live.site);
  });
}

/** The decoded path, or undefined if it is not the plain path of a page: dots, backslashes, NUL, double slashes. */
export function decodePath(raw: string): string | undefined {
  try {
    const path = decodeURIComponent(raw);
    const parts = path.split('/').slice(1);
    const odd = parts.some((part, index) => part.startsWith('.') || (part === '' && index < parts.length - 1));
    return odd || /[\\%\p{Cc}]/u.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

async function find(site: string, path: string): Promise<Found> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const found = await stat(join(site, file)).catch(() => undefined);
  if (found?.isFile()) return { kind: 'file', file };
  const index = found?.isDirectory() && (await stat(join(site, file, 'index.html')).catch(() => undefined));
  return index ? { kind: 'folder' } : undefined;
}

function send(reply: FastifyReply, root: string, file: string): FastifyReply {
  const digest = KEPT_FOR_OPEN_PAGES.some((start) => file.startsWith(start));
  reply.header('cache-control', digest ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (extname(file) === '.html') reply.header('content-security-policy', PAGE_CSP);
  return reply.sendFile(file, root, { cacheControl: false });
}

async function notFound(reply: FastifyReply, site: string): Promise<FastifyReply> {
  reply.code(404);
  if (await find(site, '/404.html')) return send(reply, site, '/404.html');
  return reply.type('text/plain; charset=utf-8').send('没有找到这一页。');
}

async function serveWithoutRelease(reply: FastifyReply, path: string | undefined, adminOnly: string) {
  const file = path?.startsWith('/admin/') ? path.slice('/admin'.length) : undefined;
  const found = file === undefined ? undefined : await find(adminOnly, file);
  if (found?.kind === 'file') return send(reply, adminOnly, found.file);
  if (path === '/admin') return reply.redirect('/admin/', 301);
  return sendDeskPage(reply.header('retry-after', '30'), 503, {
    place: '公示栏',
    title: '网站正在准备，请过一会儿再来',
    body: html`<p class="lead">这里的内容还没有生成好。急事请直接打电话或到社区服务站问。</p>
<p class="small">工作人员：<a href="/admin/">登录后</a>可以看到是哪一篇内容需要修改。</p>`,
  });
}

function withSlash(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? `${url}/` : `${url.slice(0, query)}/${url.slice(query)}`;
}
