import type { Problem } from '../../src/schema/problem.ts';
import type { Conflict, ErrorAnswer, Unconfirmed } from './error-answer.ts';

interface HttpErrorOptions extends ErrorOptions {
  conflict?: Conflict | undefined;
  unconfirmed?: readonly Unconfirmed[] | undefined;
}

/** A request that is turned down, thrown by the desk and thrown again in the browser. Its message is for the clerk. */
export class HttpError extends Error {
  /** The HTTP status; 0 in the browser when nothing was reached. */
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly conflict: Conflict | undefined;
  readonly unconfirmed: readonly Unconfirmed[];

  constructor(status: number, sentence: string, problems: readonly Problem[] = [], options: HttpErrorOptions = {}) {
    super(sentence, options);
    // Decap prints `${error}`: without a name it is the bare sentence.
    this.name = '';
    this.status = status;
    this.problems = problems;
    this.conflict = options.conflict;
    this.unconfirmed = options.unconfirmed ?? [];
  }
}

export function answerOf({ message, problems, conflict, unconfirmed }: HttpError): ErrorAnswer {
  return {
    error: message,
    ...(problems.length > 0 && { problems: [...problems] }),
    ...(conflict && { conflict }),
    ...(unconfirmed.length > 0 && { unconfirmed: [...unconfirmed] }),
  };
}

/** Undefined for an answer that is not the desk's own, of a proxy in front of it perhaps. */
export function errorFrom(status: number, answer: unknown): HttpError | undefined {
  const { error, problems, ...options } = (answer ?? {}) as Partial<ErrorAnswer>;
  return typeof error === 'string' ? new HttpError(status, error, problems, options) : undefined;
}
