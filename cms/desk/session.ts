import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeDurably } from './durable-file.ts';
import { createQueue } from './queue.ts';
import { hashToken, randomToken } from './secrets.ts';

export const SESSION_COOKIE = 'gongshi_session';
export const SESSION_SECONDS = 8 * 60 * 60;

/** Who is signed in. Kept on the server; the browser holds only a random id, and the file only hashes of ids. */
export interface Sessions {
  /** A new session id for `account`, on disk when it is returned. */
  open(account: string): Promise<string>;
  /** The account of a session id that exists and has not expired. */
  accountOf(id: string): string | undefined;
  close(id: string): Promise<void>;
  /** Ends every session of an account. */
  revoke(account: string): Promise<void>;
}

const storedSchema = z.record(z.string(), z.object({ account: z.string(), expires: z.number() }));

/** `now` gives milliseconds since 1970; it is an argument so that expiry can be tried out. */
export async function openSessions(deskDir: string, now: () => number): Promise<Sessions> {
  const file = join(deskDir, 'sessions.json');
  const text = await readIfThere(file);
  const sessions = new Map(text ? Object.entries(storedSchema.parse(JSON.parse(text.toString('utf8')))) : []);
  const queue = createQueue();

  const save = () =>
    queue.run(() => {
      for (const [hash, session] of sessions) if (session.expires <= now()) sessions.delete(hash);
      return writeDurably(file, JSON.stringify(Object.fromEntries(sessions)), 0o600);
    });

  return {
    async open(account) {
      const id = randomToken();
      sessions.set(hashToken(id), { account, expires: now() + SESSION_SECONDS * 1000 });
      await save();
      return id;
    },
    accountOf(id) {
      const session = sessions.get(hashToken(id));
      return session && session.expires > now() ? session.account : undefined;
    },
    async close(id) {
      if (sessions.delete(hashToken(id))) await save();
    },
    async revoke(account) {
      for (const [hash, session] of sessions) if (session.account === account) sessions.delete(hash);
      await save();
    },
  };
}
