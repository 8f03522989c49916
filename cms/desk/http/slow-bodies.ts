import type { FastifyInstance } from 'fastify';
import { HttpError } from '../../wire/http-error.ts';

/** Bytes in a second that the slowest network has which is waited for: 256 kbit. */
const SLOWEST = 32 * 1024;
/** Milliseconds that no body may take, however long it is said to be; one of 30 MB takes less. */
export const LONGEST = 20 * 60_000;

/**
 * Gives up a request whose body does not arrive: after `patience` milliseconds, and so many more as its announced length
 * takes on a slow network. Node knows one time for all requests, which would be too short for uploads or too long for the rest.
 */
export function endSlowBodies(app: FastifyInstance, patience: number): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    const announced = Number(request.headers['content-length'] ?? 0);
    const time = Math.min(patience + (announced / SLOWEST) * 1000, LONGEST);
    if (raw.complete || (announced === 0 && request.headers['transfer-encoding'] === undefined)) return done();
    const late = setTimeout(() => {
      if (raw.complete || reply.sent) return;
      // What arrives from now on must not be taken for the whole.
      raw.pause();
      reply.send(new HttpError(408, '网络太慢，没有传完，服务器没有收下。请换好一些的网络，再试一次。'));
    }, time);
    reply.raw.once('close', () => clearTimeout(late));
    raw.once('end', () => clearTimeout(late));
    done();
  });
}
