import { isIP } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpError } from '../../wire/http-error.ts';

export interface Origins {
  /** The address the server listens on. */
  host: string;
  /** Where the site is reached from outside, if a proxy stands before the desk. */
  siteUrl?: string | undefined;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const SAFE_METHODS = ['GET', 'HEAD'];
/** A plain HTML form cannot set a header: its one-time code or its token is the secret that a foreign page does not know. */
const FORM_ROUTES = /^\/desk\/(?:setup$|set-password$|office\/)/;

/**
 * Refuses what did not come from our own pages. The Host header must be a name we serve, or a page elsewhere could
 * point its own name at 127.0.0.1 (DNS rebinding). Whatever changes something needs the header `x-gongshi: desk`,
 * which a browser lets no foreign page send, and an Origin of our own if the browser names one.
 */
export function createGuard(
  origins: Origins,
): (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => void {
  const outside = origins.siteUrl ? new URL(origins.siteUrl).host : undefined;
  const names = new Set([...LOOPBACK, bracketed(origins.host), ...(outside ? [hostname(outside)] : [])]);
  // Listening on every address, we cannot know them all; a number in the Host header cannot be rebound.
  const everywhere = ['0.0.0.0', '::'].includes(origins.host);

  const check = (request: FastifyRequest): void => {
    const host = request.headers.host ?? '';
    const name = hostname(host);
    if (!names.has(name) && !(everywhere && isIP(name.replaceAll(/[[\]]/g, '')) > 0)) {
      throw new HttpError(403, '这个网址不是本站的地址，请从公示栏自己的网址打开。');
    }
    if (SAFE_METHODS.includes(request.method)) return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (origin !== undefined && !(isHttp(origin) && [host, outside].includes(new URL(origin).host))) throw foreign();
    if (site !== undefined && site !== 'same-origin') throw foreign();
    if (request.headers['x-gongshi'] !== 'desk' && !FORM_ROUTES.test(pathOf(request))) throw foreign();
  };
  return (request, _reply, done) => {
    check(request);
    done();
  };
}

/** The path of a request without its query. */
export function pathOf(request: FastifyRequest): string {
  const url = request.raw.url ?? '/';
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}

/** The pattern of the route that answers a request: its address may spell the same path otherwise, as `/%64esk/me` does. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? pathOf(request);

function foreign(): HttpError {
  return new HttpError(403, '这个请求不是从公示栏的页面发出的，没有执行。');
}

/** Not so for `null`, which a browser sends from sandboxed and local pages. */
function isHttp(origin: string): boolean {
  return URL.canParse(origin) && /^https?:$/.test(new URL(origin).protocol);
}

function hostname(host: string): string {
  return host.toLowerCase().replace(/:\d{1,5}$/, '');
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host.toLowerCase();
}

/** Where other people reach the desk: the public address if there is one, or the one this request came to. */
export function publicOrigin(request: FastifyRequest, siteUrl: string | undefined): string {
  return siteUrl === undefined ? `http://${request.headers.host ?? ''}` : new URL(siteUrl).origin;
}
