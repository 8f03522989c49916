import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { pathOf } from './guard.ts';
import { acceptedForms } from './accepted-forms.ts';

/** The requests of the CMS; a list of 2,000 entries is 600 KB. */
const ACTIONS = '/desk/api';
const SMALLEST = 1000;
/** Nearly as small as at 6, in half the time. */
const LEVEL = 4;
const pack = promisify(gzip);

/**
 * Compresses what the desk answers to the CMS. No page elsewhere can have such a request made (`guard.ts`), so nobody can
 * guess at an answer by its length (BREACH). The pages of the office are sent as they are: they hold tokens, and are small.
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (pathOf(request) !== ACTIONS || typeof payload !== 'string') return payload;
    reply.header('vary', 'accept-encoding');
    const wanted = acceptedForms(request.headers['accept-encoding']).includes('gzip');
    if (!wanted || payload.length < SMALLEST) return payload;
    const packed = await pack(payload, { level: LEVEL });
    reply.headers({ 'content-encoding': 'gzip', 'content-length': packed.length });
    return packed;
  });
}
