import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { onTestFinished, vi } from 'vitest';

const SECRET = 'a-secret-only-for-this-test';

export interface IdentityServer {
  settings: { issuer: URL; clientId: string; clientSecret: string; label: string; claim: string };
  /** Starts to answer, for a desk on this port; `name` is what this machine calls itself. */
  serve: (deskPort: number, options?: { interactionSeconds?: number; name?: string }) => void;
  /** Walks through login and consent as a person with a browser does; returns the address that leads back. */
  logIn: (start: string, as: string) => Promise<string>;
  /** Goes to the login form and gives up there. */
  cancel: (start: string) => Promise<string>;
}

/** A real OpenID provider on a port of its own, with its own pages for login and consent. */
export async function startIdentityServer(): Promise<IdentityServer> {
  let answer: ReturnType<Provider['callback']> | undefined;
  const server = createServer((request, response) => {
    if (answer) void answer(request, response);
    else response.writeHead(503).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const jar = new Map<string, string>();

  /** One step of the browser: no redirect is followed unseen. */
  async function step(url: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = form && new URLSearchParams(form);
    const response = await fetch(new URL(url, issuer), {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    return response;
  }
  const leadsTo = (response: Response) => {
    const location = response.headers.get('location');
    if (location === null) throw new Error(`no redirect: ${String(response.status)} ${response.url}`);
    return new URL(location, issuer).href;
  };
  const isOurs = (url: string) => url.startsWith(issuer);

  return {
    settings: {
      issuer: new URL(issuer),
      clientId: 'gongshi',
      clientSecret: SECRET,
      label: '统一身份登录',
      claim: 'preferred_username',
    },
    serve(deskPort, { interactionSeconds = 3600, name = '127.0.0.1' } = {}) {
      // It warns, rightly, that its pages are for tests.
      vi.spyOn(console, 'info').mockImplementation(() => undefined);
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const desk = `http://127.0.0.1:${String(deskPort)}`;
      const provider = new Provider(issuer.replace('127.0.0.1', name), {
        clients: [
          {
            client_id: 'gongshi',
            client_secret: SECRET,
            redirect_uris: [`${desk}/desk/oidc/callback`],
            post_logout_redirect_uris: [`${desk}/admin/`],
          },
        ],
        claims: { openid: ['sub'], profile: ['preferred_username'] },
        cookies: { keys: ['only for this test'] },
        findAccount: (_context, id) => ({
          accountId: id,
          claims: () => ({ sub: `person-${id}`, preferred_username: id }),
        }),
        ttl: { Interaction: interactionSeconds, Session: 3600, Grant: 3600, AccessToken: 600, IdToken: 600 },
      });
      vi.restoreAllMocks();
      answer = provider.callback();
    },
    async logIn(start, as) {
      jar.clear();
      let next = leadsTo(await step(start));
      const forms: Record<string, string>[] = [{ prompt: 'login', login: as, password: 'x' }, { prompt: 'consent' }];
      for (const form of forms) {
        const page = await step(next);
        if (page.status !== 200) throw new Error(`${String(page.status)} ${await page.text()}`);
        next = leadsTo(await step(next, form));
        if (isOurs(next)) next = leadsTo(await step(next));
      }
      return next;
    },
    async cancel(start) {
      jar.clear();
      const form = leadsTo(await step(start));
      const aborted = leadsTo(await step(`${form}/abort`));
      return isOurs(aborted) ? leadsTo(await step(aborted)) : aborted;
    },
  };
}
