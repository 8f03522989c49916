import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { helpHref, helpTitle, type HelpPage } from '../../../src/model/handbook.ts';
import { diskRefusal } from '../disk/disk-errors.ts';
import { sendLoginForm } from '../people/login-form.ts';
import { signedIn, type LoginParts } from '../people/login.ts';
import { html, type Html } from '../pages/html.ts';
import { sendDeskPage } from '../pages/page-frame.ts';
import { HttpError } from '../../wire/http-error.ts';
import { lacks, mayDo, type Account, type Right } from '../../wire/people.ts';

/** What a page of the office knows of the request it answers. */
export interface Visit {
  account: Account;
  /** The query of a GET, the fields of a POST. */
  fields: Readonly<Record<string, string>>;
  /** The hidden input that every form of the page must hold. */
  token: Html;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What was done, in one sentence, and what is to be seen of it only this once. */
export interface Done {
  said: string;
  once?: Html;
}

/** A page under `/desk/office/` for those who have the right: forms and links, no script. */
export interface OfficePage {
  path: `/desk/office/${string}`;
  right: Right;
  title: string;
  /** One line for the overview: what the page is for. A page without it is not listed there. */
  lead?: string;
  /** What the handbook says of it. */
  help?: HelpPage;
  /** The page below its title. */
  show(visit: Visit): Promise<Html>;
  /** Does what a form asks and says so; a HttpError is shown above the page. */
  act?(visit: Visit): Promise<string | Done>;
}

const HOME = '/desk/office/';
const PLACE = '公示栏 · 办公室';
const fieldsSchema = z.record(z.string(), z.string().catch('')).catch({});
const pages = new WeakMap<FastifyInstance, OfficePage[]>();

/** All pages of the office, in the order in which they were added. */
export function officePages(app: FastifyInstance): readonly OfficePage[] {
  return pages.get(app) ?? [];
}

export function addOfficePage(app: FastifyInstance, login: LoginParts, page: OfficePage): void {
  pages.set(app, [...officePages(app), page]);

  const enter = (request: FastifyRequest) => {
    const account = signedIn(request, login);
    if (!mayDo(account.role, page.right))
      throw new HttpError(403, lacks(account.role, page.right, `打开“${page.title}”`));
    return account;
  };
  const visitOf = (request: FastifyRequest, reply: FastifyReply, fields: unknown): Visit => {
    const account = enter(request);
    const token = html`<input type="hidden" name="token" value="${reply.generateCsrf()}">`;
    return { account, fields: fieldsSchema.parse(fields ?? {}), token, request, reply };
  };
  const answer = async (visit: Visit, status: number, notice = html``): Promise<FastifyReply> => {
    visit.reply.code(status);
    const back = page.path === HOME ? {} : { back: html`<p class="back"><a href="${HOME}">← 办公室</a></p>\n` };
    const shown = await page.show(visit);
    const notices = (await login.notices()).map((sentence) => html`<p class="all wrong">${sentence}</p>`);
    const body = html`${notice}${notices}${shown}${page.help ? helpLine(page.help) : ''}`;
    return sendDeskPage(visit.reply, status, { place: PLACE, title: page.title, body, ...back });
  };
  /** Somebody reads this answer, so it is a page too. */
  const errorHandler = (error: FastifyError | HttpError, request: FastifyRequest, reply: FastifyReply): void => {
    const stale = !(error instanceof HttpError) && String(error.code).startsWith('FST_CSRF_');
    const refusal = stale ? new HttpError(403, '这个页面放得太久了，请刷新后再试一次。') : error;
    if (!(refusal instanceof HttpError) || refusal.status >= 500) throw error;
    if (refusal.status === 401) {
      sendLoginForm(reply, { status: 401, said: refusal.message, next: askedFor(request), parts: login });
    } else sendRefusal(reply, refusal);
  };
  const onRequest = (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    enter(request);
    done();
  };

  app.get(page.path, { onRequest, errorHandler }, (request, reply) =>
    answer(visitOf(request, reply, request.query), 200),
  );

  if (!page.act) return;
  const preHandler = (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    app.csrfProtection(request, reply, done);
  };
  app.post(page.path, { onRequest, preHandler, errorHandler }, async (request, reply) => {
    const visit = visitOf(request, reply, request.body);
    try {
      const result = (await page.act?.(visit)) ?? '';
      const { said, once = html`` } = typeof result === 'string' ? { said: result } : result;
      const notice = html`<div class="all" role="status"><p>${said}</p>${once}</div>`;
      // The act may have opened another session or taken a right away.
      return await answer(visitOf(request, reply, request.body), 200, notice);
    } catch (error) {
      const refusal = error instanceof HttpError ? error : diskRefusal(error);
      if (!refusal) throw error;
      return answer(visit, refusal.status, html`<p class="all wrong" role="alert">${refusal.message}</p>`);
    }
  });
}

/** The page that was asked for; of a form, whose fields are lost, the one that it stood on. */
function askedFor({ raw: { method, url = '' }, headers: { referer = '' } }: FastifyRequest): string {
  if (method === 'GET' || !URL.canParse(referer)) return url;
  const { pathname, search } = new URL(referer);
  return pathname + search;
}

const helpLine = (page: HelpPage) =>
  html`<p class="small"><a href="${helpHref(page)}">使用手册：${helpTitle(page)}</a></p>`;

function sendRefusal(reply: FastifyReply, { status, message }: HttpError): void {
  const body = html`<p class="lead">${message}</p>\n<a class="btn" href="${HOME}">回到办公室</a>`;
  sendDeskPage(reply, status, { place: PLACE, title: '没有打开', body });
}
