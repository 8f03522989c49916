import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pathOf } from './guard.ts';
import { locate } from '../disk/paths.ts';
import { decodePath } from './serve-site.ts';

/** An upload runs nothing and loads nothing, whatever it turns out to be; `nosniff` is set for all answers. */
const INERT = "default-src 'none'; sandbox";
/**
 * Chrome shows a PDF in a page of its own that takes over these rules. Its older versions, and browsers built on them,
 * show nothing in a sandbox (https://github.com/whatwg/html/issues/3958) and need the viewer itself and its style
 * allowed; Chrome 156 shows it either way. A PDF is never read as a page, and what it runs is refused when it is uploaded.
 * The files for Caddy and nginx in `deploy/` set the same two, by the ending `.pdf`.
 */
const INERT_PDF =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const SHOWN_IN_PLACE = ['.jpg', '.jpeg', '.png', '.webp', '.gif', '.pdf'];

/** `/media/…` straight from the media folder, so that a picture shows as soon as it is uploaded. */
export function addMedia(app: FastifyInstance, mediaDir: string): void {
  app.get('/media/*', async (request, reply) => {
    const file = decodePath(pathOf(request))?.slice('/media/'.length);
    const inside =
      file === undefined
        ? false
        : await locate(mediaDir, file).then(
            () => true,
            () => false,
          );
    if (file === undefined || !inside) return reply.callNotFound();
    const ending = extname(file).toLowerCase();
    return reply
      .headers({
        'content-security-policy': ending === '.pdf' ? INERT_PDF : INERT,
        'cache-control': 'no-cache',
        'content-disposition': SHOWN_IN_PLACE.includes(ending) ? 'inline' : 'attachment',
      })
      .sendFile(file, mediaDir, { cacheControl: false });
  });
}
