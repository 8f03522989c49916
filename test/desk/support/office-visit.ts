import type { Clerk, RunningDesk } from './desk-under-test.ts';
import type { Answer } from './http.ts';

export const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };

/** Somebody who walks through the office's pages with a browser: sees a page, fills in one of its forms. */
export function visitor(running: Pick<RunningDesk, 'ask'>, { cookie }: Pick<Clerk, 'cookie'>) {
  const see = (path: string) => running.ask(path, { headers: { cookie } });
  const post = (path: string, fields: Record<string, string>): Promise<Answer> =>
    running.ask(path, {
      method: 'POST',
      headers: { ...formHeaders, cookie },
      body: new URLSearchParams(fields).toString(),
    });
  return {
    see,
    post,
    /** Sends a form of the page with the token that the page was shown with. */
    async send(path: string, fields: Record<string, string>): Promise<Answer> {
      return post(path, { ...fields, token: tokenIn(await see(path)) });
    },
  };
}

export function tokenIn({ text }: Answer): string {
  return /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

/** The code of the one-time link that a page or a command shows. */
export function codeIn(text: string): string {
  return /\/desk\/set-password\?code=([\w-]{43})/.exec(text)?.[1] ?? '';
}
