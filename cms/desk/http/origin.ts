import type { FastifyRequest } from 'fastify';

/** Where other people reach the desk: the public address if there is one, or the one this request came to. */
export function publicOrigin(request: FastifyRequest, siteUrl: string | undefined): string {
  return siteUrl === undefined ? `http://${request.headers.host ?? ''}` : new URL(siteUrl).origin;
}
