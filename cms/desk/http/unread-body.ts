import type { FastifyInstance } from 'fastify';

/** Long enough for the answer to be read at the other end, which is still sending. */
const LINGER = 1000;

/**
 * Ends the connection of a request that was answered before its body had arrived: too large, or from somebody who may
 * not send any. Node would otherwise read on to the end, however many gigabytes that are.
 */
export function endUnreadBodies(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    // Closed at once, the connection would be reset and the answer lost.
    if (!request.raw.complete) reply.removeHeader('connection');
  });
  app.addHook('onResponse', (request, _reply, done) => {
    const { raw } = request;
    if (!raw.complete) setTimeout(() => raw.complete || raw.destroy(), LINGER).unref();
    done();
  });
}
