import { setTimeout as pause } from 'node:timers/promises';
import { randomToken } from '../people/secrets.ts';

interface Limits {
  /** Milliseconds for which one question waits: less than any proxy does. */
  patience: number;
  /** Milliseconds after which nobody will ask any more: the page is closed. */
  forgotten: number;
}

export interface Tickets<T> {
  /** Begins work of an account. It may look whether somebody still wants it. */
  begin(account: string, work: (isWanted: () => boolean) => Promise<T>): string;
  /** The result, once; undefined while there is none; `unknown` for what is forgotten or another's. Fails as the work did. */
  wait(ticket: string, account: string): Promise<T | 'unknown' | undefined>;
}

interface Job<T> {
  account: string;
  result: Promise<T>;
  forget?: NodeJS.Timeout | undefined;
}

/** For work that takes longer than anybody waits for one answer: who began it gets a ticket, and asks again with it. */
export function createTickets<T>(
  { patience, forgotten }: Limits = { patience: 20_000, forgotten: 120_000 },
): Tickets<T> {
  const jobs = new Map<string, Job<T>>();
  return {
    begin(account, work) {
      const ticket = randomToken();
      const result = Promise.resolve().then(() => work(() => jobs.has(ticket)));
      // Who does not ask any more is not told either.
      result.catch(() => undefined);
      jobs.set(ticket, { account, result });
      return ticket;
    },
    async wait(ticket, account) {
      const job = jobs.get(ticket);
      if (job?.account !== account) return 'unknown';
      clearTimeout(job.forget);
      const late = new AbortController();
      try {
        const done = await Promise.race([
          job.result.then((result) => ({ result })),
          pause(patience, undefined, { ref: false, signal: late.signal }),
        ]);
        if (!done) {
          job.forget = setTimeout(() => jobs.delete(ticket), forgotten).unref();
          return undefined;
        }
        jobs.delete(ticket);
        return done.result;
      } catch (error) {
        jobs.delete(ticket);
        throw error;
      } finally {
        late.abort();
      }
    },
  };
}
