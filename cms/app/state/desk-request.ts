import type { Problem } from '../../../src/schema/problems.ts';

/** Somebody else's text that a save would have overwritten, as the desk tells it with a 409. */
export interface TheirText {
  /** `content/…` */
  path: string;
  /** Null when it was deleted. */
  theirs: string | null;
  /** Its version, to be sent back by whoever has seen it. */
  id: string | null;
  from: 'published' | 'draft';
  by?: string;
  at?: string;
}

/** A file that only a person can read, as the desk tells it with a 409. */
export interface Unconfirmed {
  /** `public/media/…` */
  path: string;
  /** Of what was sent, to be sent back by whoever has looked at it. */
  sha256: string;
  /** Why the desk does not know what it says. */
  why: string;
}

interface Detail extends ErrorOptions {
  problems?: readonly Problem[] | undefined;
  conflict?: TheirText | undefined;
  unconfirmed?: readonly Unconfirmed[] | undefined;
}

/** What the desk answered instead of a result: one sentence for the clerk, for a 422 what is wrong where, for a 409 the other text or what is to be looked at. */
export class DeskError extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly conflict: TheirText | undefined;
  readonly unconfirmed: readonly Unconfirmed[];

  constructor(
    sentence: string,
    status: number,
    { problems = [], conflict, unconfirmed = [], ...options }: Detail = {},
  ) {
    super(sentence, options);
    // Decap prints `${error}`: without a name it is the bare sentence.
    this.name = '';
    this.status = status;
    this.problems = problems;
    this.conflict = conflict;
    this.unconfirmed = unconfirmed;
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
    throw new DeskError(UNREACHABLE, 0, { cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const { error, ...detail } = (answer ?? {}) as Detail & { error?: string };
  throw new DeskError(error ?? sentenceFor(response.status), response.status, detail);
}

/** For an answer that is not the desk's own, of a proxy in front of it perhaps. */
const sentenceFor = (status: number) =>
  status === 413
    ? '文件或正文太大了，没有传上去。请换小一些的文件。'
    : `服务器出错了（${status}），文字还在这里，请稍后再试。`;
