import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface SiteServer {
  /** `http://127.0.0.1:40123`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
};

/** What the files for Caddy and nginx in `deploy/` compress, from which size, and what they let browsers keep. */
const COMPRESSED = /^text|javascript|json|xml/;
const WORTH_IT = 1000;
const NEVER_CHANGES = /^\/(?:_astro|search-index|admin\/assets)\//;

/**
 * Serves a built site as any static host does: folders by their index, lost addresses by `404.html` with status 404.
 * `sent` is told the length of each body as it goes over the wire. While `gateway` says a status, that is what a gateway
 * answers that does not reach the site.
 */
export async function serveSite(
  folder: string,
  sent?: (bytes: number) => void,
  gateway?: () => number | undefined,
): Promise<SiteServer> {
  const server = createServer(({ url = '/', headers }, response) => {
    const unreached = gateway?.();
    if (unreached !== undefined) {
      response.writeHead(unreached, { 'content-type': 'text/html' }).end(`<h1>${String(unreached)} Gateway</h1>`);
      return;
    }
    const path = normalize(decodeURI(new URL(url, 'http://site').pathname));
    const wanted = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    const found = existsSync(wanted) && statSync(wanted).isFile();
    const file = found ? wanted : join(folder, '404.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const bytes = readFileSync(file);
    const packed =
      COMPRESSED.test(type) && bytes.length >= WORTH_IT && /\bgzip\b/.test(String(headers['accept-encoding']));
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'cache-control': found && NEVER_CHANGES.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(packed && { 'content-encoding': 'gzip' }),
    });
    const body = packed ? gzipSync(bytes) : bytes;
    sent?.(body.length);
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
