import type { Problem } from '../src/schema/problems.ts';

/** What the desk answered instead of a result: one sentence for the clerk, and for a 422 what is wrong where. */
export class DeskError extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];

  constructor(sentence: string, status: number, problems: readonly Problem[] = [], cause?: unknown) {
    super(sentence, { cause });
    // Decap prints `${error}`: without a name it is the bare sentence.
    this.name = '';
    this.status = status;
    this.problems = problems;
  }
}

const UNREACHABLE = '连不上服务器，文字还在这里。请检查网络，稍后再试一次。';
const TIMEOUT = 60_000;

export const deskGet = (path: string) => request(path, { method: 'GET' });

export const deskPost = (path: string, body: unknown) =>
  request(path, {
    method: 'POST',
    // Other sites cannot send this header, so they cannot act in the clerk's name.
    headers: { 'content-type': 'application/json', 'x-gongshi': 'desk' },
    body: JSON.stringify(body),
  });

/** The parsed answer. Throws {@link DeskError}; status 0 when nothing was reached. */
async function request(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT) }).catch((cause: unknown) => {
    throw new DeskError(UNREACHABLE, 0, [], cause);
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const { error, problems } = (answer ?? {}) as { error?: string; problems?: Problem[] };
  throw new DeskError(
    error ?? `服务器出错了（${response.status}），文字还在这里，请稍后再试。`,
    response.status,
    problems,
  );
}
