import type { FastifyInstance } from 'fastify';
import { addLoginForm } from './people/login-form.ts';
import { addLogin, type LoginParts } from './people/login.ts';
import { accountsPage } from './office/accounts.ts';
import { homePage } from './office/home.ts';
import { addOfficePage } from './office/office-page.ts';
import { passwordPage } from './office/password.ts';
import { addOidcLogin } from './people/oidc-login.ts';
import { addOneTimeLinks } from './people/one-time-link.ts';
import { addSessions } from './people/session.ts';
import { addSetup } from './people/setup.ts';

/** Everything about who comes in: sessions, login, the links with which passwords are set, and the pages for accounts. */
export async function addAuth(app: FastifyInstance, parts: LoginParts): Promise<void> {
  await addSessions(app, parts);
  addSetup(app, parts);
  addOneTimeLinks(app, parts);
  addLogin(app, parts);
  addLoginForm(app, parts);
  if (parts.provider) addOidcLogin(app, parts, parts.provider);
  for (const page of [homePage(app), passwordPage(parts), accountsPage(parts)]) addOfficePage(app, parts, page);
  app.get('/desk/office', (_request, reply) => reply.redirect('/desk/office/', 301));
}
