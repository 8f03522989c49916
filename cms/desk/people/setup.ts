import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { accountProblems, tidyName } from './account-rules.ts';
import type { LoginParts } from './login.ts';
import { sendDeskPage } from '../pages/page-frame.ts';
import { openSession } from './session.ts';
import { setupPage, setupVoidPage } from './setup-page.ts';

const word = z.string().max(500).catch('');
const querySchema = z.object({ code: word });
const formSchema = z.object({ code: word, account: word, name: word, password: word, again: word });

/** The one-time page for the first account: `GET` and `POST /desk/setup`. */
export function addSetup(app: FastifyInstance, parts: LoginParts): void {
  const { accounts } = parts;

  app.get('/desk/setup', (request, reply) => {
    const { code } = querySchema.parse(request.query);
    if (!accounts.isSetupCode(code)) return sendDeskPage(reply, 404, setupVoidPage(accounts.any()));
    return sendDeskPage(reply, 200, setupPage({ code, account: '', name: '', problems: {} }));
  });

  app.post('/desk/setup', async (request, reply) => {
    const { code, again, password, ...typed } = formSchema.parse(request.body ?? {});
    if (!accounts.isSetupCode(code)) return sendDeskPage(reply, 404, setupVoidPage(accounts.any()));
    const wanted = { account: typed.account.trim(), name: tidyName(typed.name), password };
    const problems = {
      ...accountProblems(wanted),
      ...(again !== password && { again: '两遍密码不一样，请重新输入。' }),
    };
    if (Object.keys(problems).length > 0) {
      return sendDeskPage(reply, 422, setupPage({ code, account: wanted.account, name: wanted.name, problems }));
    }
    const account = await accounts.createFirst(code, wanted);
    if (!account) return sendDeskPage(reply, 404, setupVoidPage(accounts.any()));
    await openSession(account, request, reply, parts);
    await parts.logbook.write({ by: account, act: 'account', about: account.account, note: '设立了第一个账号。' });
    return reply.redirect('/admin/', 303);
  });
}
