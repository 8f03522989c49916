import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pathOf } from './guard.ts';
import { locate } from '../disk/paths.ts';
import { decodePath, type ServedReleases } from './serve-site.ts';

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

const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};

interface Uploads {
  /** All that went online with some text. */
  mediaDir: string;
  /** A file that no public text has yet: kept aside, or of a draft. */
  waiting: (file: string) => Promise<Buffer | null>;
  releases: ServedReleases;
  /** Whether somebody is signed in: they see what they write. */
  isClerk: (request: FastifyRequest) => Promise<boolean>;
}

/**
 * `/media/…`: residents get what the live release holds, which is what its pages use; whoever is signed in gets every
 * upload, so that a picture shows as soon as it is uploaded.
 */
export function addMedia(app: FastifyInstance, { mediaDir, waiting, releases, isClerk }: Uploads): void {
  app.get('/media/*', async (request, reply) => {
    const file = decodePath(pathOf(request))?.slice('/media/'.length);
    const live = releases.current();
    const clerk = await isClerk(request);
    const folders = [...(clerk ? [mediaDir] : []), ...(live ? [join(live.site, 'media')] : [])];
    const folder = file === undefined ? undefined : await firstWith(file, folders);
    const bytes = clerk && file !== undefined && folder === undefined ? await waiting(file) : null;
    if (file === undefined || (folder === undefined && !bytes)) return reply.callNotFound();
    inert(reply, extname(file).toLowerCase()).header('cache-control', clerk ? 'private, no-cache' : 'no-cache');
    if (folder !== undefined) return reply.sendFile(file, folder, { cacheControl: false });
    return reply.type(TYPES[extname(file)] ?? 'application/octet-stream').send(bytes);
  });
}

/** What keeps an upload from doing anything, whatever it is. */
export function inert(reply: FastifyReply, ending: string): FastifyReply {
  return reply.headers({
    'content-security-policy': ending === '.pdf' ? INERT_PDF : INERT,
    'content-disposition': SHOWN_IN_PLACE.includes(ending) ? 'inline' : 'attachment',
  });
}

/** The first folder that holds the file, without a link on the way to it. */
async function firstWith(file: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const path = await locate(folder, file).catch(() => undefined);
    const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
    if (found?.isFile()) return folder;
  }
  return undefined;
}
