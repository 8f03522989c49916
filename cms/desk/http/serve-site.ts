import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isForm } from '../../../src/publication/compressed.ts';
import { pathOf } from './guard.ts';
import { findFile, sendFile, type FoundFile } from './send-file.ts';
import { html } from '../pages/html.ts';
import { sendDeskPage } from '../pages/page-frame.ts';

const PAGE_CSP = "frame-ancestors 'none'";
/** Files with a digest in their name: they never change, and open pages of older releases still ask for them. */
const KEPT_FOR_OPEN_PAGES = ['/_astro/', '/search-index/', '/admin/assets/'];

/** The releases on disk, as far as serving them goes: folders with a built site. */
export interface ServedReleases {
  current(): { site: string } | undefined;
  /** The live one first, if there is one. */
  all(): readonly { site: string }[];
}

/** Everything that is not `/desk/` or `/media/`: the live release, and `adminOnly` for `/admin/` while there is none. */
export function addSite(app: FastifyInstance, releases: ServedReleases, adminOnly: string): void {
  app.get('/*', async (request, reply) => {
    const path = decodePath(pathOf(request));
    // Asked once: a switch while this request is served changes nothing for it.
    const live = releases.current();
    if (!live) return serveWithoutRelease(request, reply, path, adminOnly);
    if (path === undefined || isForm(path)) return notFound(request, reply, live.site);

    // The live one is the first of all.
    const roots = KEPT_FOR_OPEN_PAGES.some((start) => path.startsWith(start)) ? releases.all() : [live];
    for (const { site } of roots) {
      const found = await find(site, path, request);
      if (found?.kind === 'file') return send(found, request, reply);
      if (found?.kind === 'folder') return reply.redirect(withSlash(request.raw.url ?? path), 301);
    }
    return notFound(request, reply, live.site);
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

/** A folder is found by the page in it. */
async function find(site: string, path: string, request: FastifyRequest) {
  const found = await findFile(site, path.endsWith('/') ? `${path}index.html` : path, request);
  if (found?.kind !== 'folder') return found;
  const index = await stat(join(site, path, 'index.html')).catch(() => undefined);
  return index?.isFile() ? found : undefined;
}

function send(found: FoundFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const digest = KEPT_FOR_OPEN_PAGES.some((start) => found.file.startsWith(start));
  reply.header('cache-control', digest ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (extname(found.file) === '.html') reply.header('content-security-policy', PAGE_CSP);
  return sendFile(found, request, reply);
}

async function notFound(request: FastifyRequest, reply: FastifyReply, site: string): Promise<FastifyReply> {
  const page = await findFile(site, '/404.html', request);
  reply.code(404);
  if (page?.kind === 'file') return send(page, request, reply);
  return reply.type('text/plain; charset=utf-8').send('没有找到这一页。');
}

async function serveWithoutRelease(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string | undefined,
  adminOnly: string,
) {
  const file = path?.startsWith('/admin/') ? path.slice('/admin'.length) : undefined;
  const found = file === undefined ? undefined : await find(adminOnly, file, request);
  if (found?.kind === 'file') return send(found, request, reply);
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
