import type { ActionName, Answer, Params } from '../../wire/actions.ts';
import type { Changes } from '../../wire/changes.ts';
import { errorFrom, HttpError } from '../../wire/http-error.ts';
import type { LoggedOut, LoginOptions, LoginParams, Me } from '../../wire/people.ts';
import type { Publication } from '../../wire/publication.ts';
import type { Tasks } from '../../wire/tasks.ts';
import { setClock } from '../now.ts';
import { desk } from './desk-state.ts';

const UNREACHABLE = '连不上服务器，文字还在这里。请检查网络，稍后再试一次。';
const TIMEOUT = 60_000;

/** The desk has not answered, perhaps a proxy in front of it: whether it has done what was asked is not known. */
export class Unanswered extends HttpError {}

/** Asks the desk for one of its actions. This and all below throw a {@link HttpError}. */
export const call = <A extends ActionName>(action: A, params: Params<A>): Promise<Answer<A>> =>
  post('/desk/api', { action, params });

/** Rejects, too, when nobody is signed in. */
export async function whoAmI(): Promise<Me> {
  const me = await get<Me | null>('/desk/me');
  if (!me) throw new HttpError(401, '还没有登录，请先登录。');
  return me;
}

export const changes = (known: string) => get<Changes>(`/desk/changes?known=${known}`);
export const tasks = () => get<Tasks>('/desk/tasks');
export const loginOptions = () => get<LoginOptions>('/desk/login-options');
export const logIn = (params: LoginParams) => post<Me>('/desk/login', params);
export const logOut = () => post<LoggedOut>('/desk/logout', {});
export const publication = (commit?: string) =>
  get<Publication>(`/desk/publication${commit === undefined ? '' : `?commit=${commit}`}`);

const get = <T>(path: string) => request<T>(path);

const post = <T>(path: string, body: unknown) =>
  request<T>(path, {
    method: 'POST',
    // Other sites cannot send this header, so they cannot act in the clerk's name.
    headers: { 'content-type': 'application/json', 'x-gongshi': 'desk' },
    body: JSON.stringify(body),
  });

/** The parsed answer, of which the desk's own tests see that it is what cms/wire says. Status 0 when nothing was reached. */
async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT) }).catch((cause: unknown) => {
    desk.set({ offline: true });
    throw unreachable(cause);
  });
  const { ok, status } = response;
  const answer: unknown = await response.json().catch(() => undefined);
  const refusal = ok ? undefined : refusalOf(status, answer);
  if (refusal instanceof Unanswered) desk.set({ offline: true });
  else reached(response);
  if (refusal) throw refusal;
  return answer as T;
}

/** Its clock is the one that counts, and what was said because it had not answered is over. */
function reached({ headers }: Response): void {
  setClock(headers.get('date'));
  const { offline, unanswered } = desk.get();
  if (offline || unanswered !== undefined) desk.set({ offline: false, unanswered: undefined });
}

export const unreachable = (cause?: unknown) => new Unanswered(0, UNREACHABLE, [], { cause });

/** What an answer that is no success says to the clerk. */
export const refusalOf = (status: number, answer: unknown) =>
  errorFrom(status, answer) ?? new Unanswered(status, sentenceFor(status));

/** For an answer that is not the desk's own, of a proxy in front of it perhaps. */
const sentenceFor = (status: number) =>
  status === 413
    ? '文件或正文太大了，没有传上去。请换小一些的文件。'
    : `服务器出错了（${status}），文字还在这里，请稍后再试。`;
