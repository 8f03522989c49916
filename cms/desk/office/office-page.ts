import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Account } from '../accounts.ts';
import { signedIn, type LoginParts } from '../login.ts';
import { DESK_PAGE_CSP, deskPage, escapeHtml } from '../page-frame.ts';
import { Refusal } from '../refusal.ts';
import { mayDo, type Right } from '../roles.ts';
import { hashToken, sameHash } from '../secrets.ts';
import { SESSION_COOKIE } from '../session.ts';

/** What a page of the office knows of the request it answers. */
export interface Visit {
  account: Account;
  /** The query of a GET, the fields of a POST. */
  fields: Readonly<Record<string, string>>;
  /** The hidden input that every form of the page must hold. */
  token: string;
}

/** A page under `/desk/office/` for those who have the right: forms and links, no script. */
export interface OfficePage {
  path: `/desk/office/${string}`;
  right: Right;
  title: string;
  /** The page as HTML, below its title. */
  show(visit: Visit): Promise<string>;
  /** Does what a form asks and returns one sentence about it; a Refusal is shown above the page. */
  act?(visit: Visit): Promise<string>;
}

const fieldsSchema = z.record(z.string(), z.string()).catch({});

export function addOfficePage(app: FastifyInstance, login: LoginParts, page: OfficePage): void {
  const enter = (request: FastifyRequest, fields: unknown): Visit => {
    const account = signedIn(request, login);
    if (!mayDo(account.role, page.right)) throw new Refusal(403, '您没有做这件事的权限，请联系管理网站的人。');
    const token = `<input type="hidden" name="token" value="${tokenOf(request)}">`;
    return { account, fields: fieldsSchema.parse(fields), token };
  };
  const answer = async (reply: FastifyReply, status: number, visit: Visit, notice = '') => {
    const body = notice + (await page.show(visit));
    return reply
      .code(status)
      .headers({ 'content-security-policy': DESK_PAGE_CSP, 'cache-control': 'no-store' })
      .type('text/html; charset=utf-8')
      .send(deskPage({ place: '公示栏管理', title: page.title, body }));
  };

  app.get(page.path, (request, reply) => answer(reply, 200, enter(request, request.query)));

  const { act } = page;
  if (!act) return;
  app.post(page.path, async (request, reply) => {
    const visit = enter(request, request.body);
    if (!sameHash(visit.fields['token'] ?? '', tokenOf(request))) {
      throw new Refusal(403, '这个页面放得太久了，请刷新后再试一次。');
    }
    try {
      const done = await act(visit);
      return await answer(reply, 200, visit, `<p class="all" role="status">${escapeHtml(done)}</p>`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return answer(reply, error.status, visit, `<p class="all wrong" role="alert">${escapeHtml(error.message)}</p>`);
    }
  });
}

/** Known only to pages that this session was shown: made from its secret id, so that it need not be kept. */
function tokenOf(request: FastifyRequest): string {
  return hashToken(`form ${request.cookies[SESSION_COOKIE] ?? ''}`);
}
