import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { fastify, type FastifyError, type FastifyInstance } from 'fastify';
import { blockOf } from './address-block.ts';
import { diskRefusal } from '../disk/disk-errors.ts';
import { compressAnswers } from './compressed-answers.ts';
import { createGuard, pathOf, routeOf } from './guard.ts';
import { addJsonBody } from './json-body.ts';
import { answerOf, HttpError } from '../../wire/http-error.ts';
import { typeOf } from './send-file.ts';
import { endSlowBodies, LONGEST } from './slow-bodies.ts';
import { endUnreadBodies } from './unread-body.ts';

export interface ServerOptions {
  host: string;
  siteUrl?: string | undefined;
  /** Where the proxy stands, if not on this machine: addresses and networks, with commas. */
  trustedProxy?: string | undefined;
  /** Milliseconds after which a request is given up of which nothing is to be expected any more. */
  requestTimeout?: number | undefined;
  log: (line: string) => void;
}

const SMALL_BODY = 64 * 1024;
const REQUEST_TIMEOUT = 120_000;
const HALF_YEAR = 15_768_000;

/** An HTTP server with its guards and headers, and no routes yet. */
export async function createServer({
  host,
  siteUrl,
  trustedProxy,
  requestTimeout = REQUEST_TIMEOUT,
  log,
}: ServerOptions) {
  const https = siteUrl?.startsWith('https:') ?? false;
  const app = fastify({
    bodyLimit: SMALL_BODY,
    requestTimeout: LONGEST,
    http: { headersTimeout: Math.min(requestTimeout, 15_000), connectionsCheckingInterval: requestTimeout / 4 },
    forceCloseConnections: 'idle',
    // A proxy names the address of the clerk. Whoever else says so is not believed.
    trustProxy: trustedProxy ?? (siteUrl ? 'loopback' : false),
    frameworkErrors: (_error, _request, reply) => {
      reply.hijack();
      reply.raw.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('网址写得不对。');
    },
  });
  addErrors(app, log);
  endUnreadBodies(app);
  endSlowBodies(app, requestTimeout);
  app.addHook('onRequest', createGuard({ host, siteUrl }));
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginResourcePolicy: false,
    frameguard: { action: 'deny' },
    // The origin must reach our own forms: with no-referrer a browser would send `Origin: null`.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https && { maxAge: HALF_YEAR, includeSubDomains: false },
  });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(rateLimit, { global: false, keyGenerator: ({ ip }) => blockOf(ip) });
  await app.register(fastifyStatic, {
    serve: false,
    dotfiles: 'deny',
    setHeaders: (reply, path) => {
      const type = typeOf(path);
      if (type !== undefined) reply.header('content-type', type);
    },
  });
  app.removeContentTypeParser('text/plain');
  addJsonBody(app);
  compressAnswers(app);
  app.addHook('onSend', async (request, reply) => {
    if (routeOf(request).startsWith('/desk/')) reply.header('cache-control', 'no-store');
  });
  return app;
}

/** Every answer that is not a success carries one Chinese sentence; what is inside stays in the log. */
function addErrors(app: FastifyInstance, log: (line: string) => void): void {
  app.setErrorHandler((error: FastifyError | HttpError, request, reply) => {
    const onDisk = request.method === 'GET' ? undefined : diskRefusal(error);
    const refusal = error instanceof HttpError ? error : (onDisk ?? translate(error));
    if (refusal.status >= 500) {
      const cause = refusal.cause instanceof Error ? refusal.cause : error;
      log(`${request.method} ${pathOf(request)}: ${cause.stack ?? cause.message}`);
    }
    reply.code(refusal.status).send(answerOf(refusal));
  });
  app.setNotFoundHandler((_request, reply) => {
    reply.code(404).send({ error: '没有这个地址。' });
  });
}

function translate(error: FastifyError): HttpError {
  const status = error.statusCode ?? 500;
  if (status === 413)
    return new HttpError(413, '内容太大了，没有收下。一次保存不能超过 30 MB（每个文件不超过 20 MB）。');
  if (status === 403) return new HttpError(403, '不能读取这个位置的文件。');
  if (status === 404) return new HttpError(404, '没有这个地址。');
  if (status === 429) return new HttpError(429, '打开得太勤了，请过一分钟再试。');
  if (status >= 400 && status < 500) return new HttpError(400, '请求的格式不对，请刷新页面再试。');
  return new HttpError(500, '程序出了点问题，请再试一次；如果还不行，请联系管理网站的人。', [], { cause: error });
}
