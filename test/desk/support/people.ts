import assert from 'node:assert/strict';
import { actions, type ActionName } from '../../../cms/wire/actions.ts';
import { errorAnswer } from '../../../cms/wire/error-answer.ts';
import type { Answer } from './http.ts';
import { PASSWORD, type RunningDesk } from './place.ts';

/** What a clerk's browser sends with each POST. */
export const deskHeaders = { 'content-type': 'application/json', 'x-gongshi': 'desk' };

export interface Clerk {
  cookie: string;
  /** Opens an address as their browser does. */
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: unknown) => Promise<Answer>;
  /** As the browser does it: asked whether a file holds nothing personal, the clerk says so. Without that: `post`. */
  api: (action: string, params: unknown) => Promise<Answer>;
}

/** Signs in; the account must exist. */
export async function signIn(running: Pick<RunningDesk, 'ask'>, account: string, password = PASSWORD): Promise<Clerk> {
  const body = JSON.stringify({ account, password });
  const answer = await running.ask('/desk/login', { method: 'POST', headers: deskHeaders, body });
  if (answer.status !== 200) throw new Error(`login: ${String(answer.status)} ${answer.text}`);
  return clerk(running, cookieOf(answer));
}

export function clerk(running: Pick<RunningDesk, 'ask'>, cookie: string): Clerk {
  const post = (path: string, body: unknown) =>
    running.ask(path, { method: 'POST', headers: { ...deskHeaders, cookie }, body: JSON.stringify(body) });
  const ask = async (action: string, params: unknown): Promise<Answer> => {
    const answer = await post('/desk/api', { action, params });
    mustBeOfTheWire(action, answer);
    return answer;
  };
  const api: Clerk['api'] = async (action, params) => {
    const answer = await ask(action, params);
    const confirmed = answer.status === 409 ? confirmedIn(answer) : {};
    if (Object.keys(confirmed).length === 0) return answer;
    return ask(action, { ...(params as object), confirmed });
  };
  const get = (path: string) => running.ask(path, { headers: { cookie } });
  return { cookie, get, post, api };
}

/** What a clerk sends back who has looked at the files that the desk asks about. */
export function confirmedIn(answer: Answer): Record<string, string> {
  const { unconfirmed = [] } = answer.json() as { unconfirmed?: { path: string; sha256: string }[] };
  return Object.fromEntries(unconfirmed.map(({ path, sha256 }) => [path, sha256]));
}

/** What the desk answers is what the browser takes it for without looking: no field missing, none more. */
function mustBeOfTheWire(action: string, answer: Answer): void {
  const schema = answer.status === 200 ? actions[action as ActionName].answer : errorAnswer;
  assert.deepEqual(schema.parse(answer.json()), answer.json(), action);
}

export function cookieOf(answer: Answer): string {
  const session = answer.headers['set-cookie']?.find((line) => line.startsWith('gongshi_session='));
  return session?.split(';')[0] ?? '';
}

/** Makes the first account (wangfang, 王芳) and signs it in. */
export async function firstClerk(running: RunningDesk, account = 'wangfang', name = '王芳'): Promise<Clerk> {
  const code = running.desk.accounts.issueSetupCode();
  await running.desk.accounts.createFirst(code, { account, name, password: PASSWORD });
  return signIn(running, account);
}

/** One person of each role, signed in. */
export interface People {
  /** 王芳, wangfang. */
  admin: Clerk;
  /** 李主任, li. */
  reviewer: Clerk;
  /** 陈红, chen. */
  editor: Clerk;
}

/** Makes one account of each role and signs all three in. */
export async function peopleOf(running: RunningDesk): Promise<People> {
  const admin = await firstClerk(running);
  const reviewer = await clerkAs(running, 'reviewer', 'li', '李主任');
  const editor = await clerkAs(running, 'editor', 'chen', '陈红');
  return { admin, reviewer, editor };
}

/** Makes a further account, lets the person choose {@link PASSWORD} through the one-time link, and signs them in. */
export async function clerkAs(
  running: RunningDesk,
  role: 'editor' | 'reviewer' | 'admin',
  account: string,
  name: string,
): Promise<Clerk> {
  const { accounts } = running.desk;
  await accounts.useLink(await accounts.add({ account, name, role }), PASSWORD);
  return signIn(running, account);
}
