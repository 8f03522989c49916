import type { FastifyInstance } from 'fastify';
import { HttpError } from '../../wire/http-error.ts';

/** Commas, brackets and braces; a long entry with its uploads, which hold none, has some thousands. */
const MOST_PARTS = 300_000;
const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b];

/**
 * Reads bodies of JSON as Fastify does, but those with very many parts not at all: a body may be large for its uploads,
 * and one of the same size made of brackets would keep the loop that serves the site for seconds.
 */
export function addJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (hasTooManyParts(body)) done(new HttpError(413, '这次保存的内容太零碎了，不像是表单写的，没有收下。'));
    else void parse(request, body.toString('utf8'), done);
  });
}

function hasTooManyParts(body: Buffer): boolean {
  let parts = 0;
  for (const byte of body) {
    if ((byte === COMMA || byte === BRACKET || byte === BRACE) && ++parts > MOST_PARTS) return true;
  }
  return false;
}
