import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pathOf } from './guard.ts';
import { locate } from './paths.ts';
import { decodePath } from './serve-site.ts';

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
    return reply
      .headers({
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-cache',
        'content-disposition': SHOWN_IN_PLACE.includes(extname(file).toLowerCase()) ? 'inline' : 'attachment',
      })
      .sendFile(file, mediaDir, { cacheControl: false });
  });
}
