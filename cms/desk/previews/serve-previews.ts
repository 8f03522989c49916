import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { locate } from '../disk/paths.ts';
import { pathOf } from '../http/guard.ts';
import { inert } from '../http/serve-media.ts';
import { decodePath } from '../http/serve-site.ts';
import { html } from '../pages/html.ts';
import { sendDeskPage } from '../pages/page-frame.ts';
import type { SharedPreviews } from './shared-previews.ts';

/** So often may one network ask in a minute: a page with its pictures, again and again, and no guessing of tokens. */
const MOST = 120;
const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

/** `/preview/<token>/` and what lies below it: one page of one draft with its uploads, and nothing else. */
export function addPreviews(app: FastifyInstance, previews: SharedPreviews): void {
  const config = { rateLimit: { max: MOST, timeWindow: 60_000 } };

  app.get<{ Params: { token: string } }>('/preview/:token', { config }, (request, reply) => {
    const { token } = request.params;
    reply.headers(HEADERS);
    return token === '' ? sendGone(reply) : reply.redirect(`/preview/${encodeURIComponent(token)}/`, 302);
  });

  app.get<{ Params: { token: string } }>('/preview/:token/', { config }, async (request, reply) => {
    reply.headers(HEADERS);
    const found = previews.find(request.params.token);
    if (found?.note.ended === 'published') return reply.redirect(found.note.page, 302);
    const page = found && !found.note.ended ? await readPage(found.folder) : undefined;
    if (page === undefined) return sendGone(reply);
    return reply
      .header('content-security-policy', "frame-ancestors 'none'")
      .type('text/html; charset=utf-8')
      .send(page);
  });

  app.get<{ Params: { token: string } }>('/preview/:token/media/*', { config }, async (request, reply) => {
    reply.headers(HEADERS);
    const found = previews.find(request.params.token);
    const file = fileOf(request);
    if (!found || found.note.ended || file === undefined) return sendGone(reply);
    const path = await locate(join(found.folder, 'media'), file).catch(() => undefined);
    if (path === undefined) return sendGone(reply);
    return inert(reply, extname(file).toLowerCase()).sendFile(file, join(found.folder, 'media'), {
      cacheControl: false,
    });
  });
  app.get('/preview/*', { config }, (_request, reply) => sendGone(reply.headers(HEADERS)));
}

const readPage = (folder: string) => readFile(join(folder, 'page.html')).catch(() => undefined);

/** Below the folder of uploads; undefined for anything that is no plain path. */
function fileOf(request: FastifyRequest): string | undefined {
  const path = decodePath(pathOf(request));
  const [, file] = /^\/preview\/[^/]+\/media\/(.+)$/.exec(path ?? '') ?? [];
  return file;
}

/** The same for an address that never was, has ended, or was taken back: nothing is said of what it led to. */
function sendGone(reply: FastifyReply): FastifyReply {
  return sendDeskPage(reply, 404, {
    place: '公示栏',
    title: '这个预览打不开了',
    body: html`<p class="lead">它可能过了 7 天、被收回了，或者地址没有抄完整。要看的话，请找发给您的人再要一个。</p>
<a class="btn" href="/">去公示栏看已经公布的</a>`,
  });
}
