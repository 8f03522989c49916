import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyReply } from 'fastify';
import { html, type Html } from './html.ts';

/** A page of the desk itself (not of the site): few words, no script, the colours of the site. */
export interface DeskPage {
  /** Small words above the rule that say where one is. */
  place: string;
  title: string;
  body: Html;
  /** The way back, above everything. */
  back?: Html;
  /** An address of ours that the browser goes to by itself. */
  goOnTo?: string;
}

const COLOURS = ['../../../src/styles/tokens.css', '../../../src/styles/tokens-dark.css'];
const STYLE = [...COLOURS, './desk-pages.css', './desk-buttons.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('')
  .replaceAll(/\/\*.*?\*\/|\s+/gs, ' ');

const HEADERS = {
  // Nothing but this one style sheet may act on a page of the desk.
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
};

export function sendDeskPage(reply: FastifyReply, status: number, page: DeskPage): FastifyReply {
  return reply.code(status).headers(HEADERS).type('text/html; charset=utf-8').send(document(page));
}

function document({ place, title, body, back = html``, goOnTo }: DeskPage): string {
  const refresh = goOnTo === undefined ? '' : html`<meta http-equiv="refresh" content="0;url=${goOnTo}">\n`;
  const head = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
${refresh}<title>${title}</title>
`;
  const rest = html`
</head>
<body>
<main>
${back}<p class="org">${place}</p><span class="rule"></span>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  // The style sheet is no HTML and must stay byte for byte what the policy allows.
  return `${head.toString()}<style>${STYLE}</style>${rest.toString()}`;
}
