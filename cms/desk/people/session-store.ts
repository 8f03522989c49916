import { join } from 'node:path';
import type { FastifySessionOptions } from '@fastify/session';
import { z } from 'zod';
import type { Bookkeeping } from '../disk/bookkeeping.ts';
import { writeDurably } from '../disk/durable-file.ts';
import { createQueue } from '../disk/queue.ts';
import { readState } from '../disk/state-file.ts';
import { hashToken } from './secrets.ts';

export const SESSION_SECONDS = 8 * 60 * 60;
/** Somebody with more sessions than this has forgotten the oldest. */
const MOST_PER_ACCOUNT = 20;

const storedSchema = z.object({
  account: z.string(),
  /** Of the account when it was opened; see `Accounts.epochOf`. */
  epoch: z.number().int().default(0),
  opened: z.number(),
  expires: z.number(),
  address: z.string(),
  agent: z.string(),
  /** Whether the person came from the identity provider. */
  provider: z.boolean().default(false),
  /** The secret behind the tokens of this session's forms. */
  csrf: z.string(),
});
type Stored = z.infer<typeof storedSchema>;

/** A session as its owner sees it. `key` is the hash of its id, so that it may stand in a form. */
export interface OpenSession {
  key: string;
  opened: number;
  address: string;
  agent: string;
}

export interface Sessions {
  /** Where @fastify/session keeps what it knows. What cannot be written lives in memory until it can be. */
  store: NonNullable<FastifySessionOptions['store']>;
  /** The living sessions of an account at its present epoch, the newest first. */
  of(account: string, epoch: number): OpenSession[];
  /** Ends one session of the account; on disk when it resolves. */
  end(account: string, key: string): Promise<void>;
}

/**
 * `sessions.json` in the desk's folder: sessions survive a restart, the file holds only hashes of their ids, and eight
 * hours after the login each is over, however busy it was. `now` gives milliseconds since 1970.
 */
export async function openSessions(deskDir: string, now: () => number, bookkeeping: Bookkeeping): Promise<Sessions> {
  const file = join(deskDir, 'sessions.json');
  const sessions = new Map(await readStored(file, bookkeeping));
  const queue = createQueue();

  /** Also over if it was opened in the future: the clock was wrong then, and it would last for years. */
  const isOver = ({ opened, expires }: Stored) => expires <= now() || opened > now() + SESSION_SECONDS * 1000;
  const save = bookkeeping.keep('登录状态', () =>
    queue.run(() => {
      for (const [key, one] of sessions) if (isOver(one)) sessions.delete(key);
      return writeDurably(file, JSON.stringify(Object.fromEntries(sessions)), 0o600);
    }),
  );
  const ofAccount = (account: string) =>
    [...sessions].filter(([, one]) => one.account === account).sort(([, a], [, b]) => b.opened - a.opened);
  const end = async (key: string) => {
    if (sessions.delete(key)) await save();
  };

  return {
    store: {
      /** Called once, at the login: what is in a session never changes, so one that has ended cannot come back. */
      set(id, { account, epoch = 0, address = '', agent = '', provider = false, _csrf: csrf = '' }, done) {
        const key = hashToken(id);
        if (account === undefined || sessions.has(key)) return void done();
        const opened = now();
        const expires = opened + SESSION_SECONDS * 1000;
        sessions.set(key, { account, epoch, opened, expires, address, agent, provider, csrf });
        for (const [old] of ofAccount(account).slice(MOST_PER_ACCOUNT)) sessions.delete(old);
        void save().then(() => {
          done();
        });
      },
      get(id, done) {
        const found = sessions.get(hashToken(id));
        if (!found || isOver(found)) return void done(null, null);
        const { csrf, opened: _opened, expires: _expires, ...rest } = found;
        done(null, { ...rest, _csrf: csrf, cookie: { originalMaxAge: null } });
      },
      destroy(id, done) {
        end(hashToken(id)).then(() => void done(), done);
      },
    },
    of: (account, epoch) =>
      ofAccount(account)
        .filter(([, one]) => one.epoch === epoch && !isOver(one))
        .map(([key, { opened, address, agent }]) => ({ key, opened, address, agent })),
    async end(account, key) {
      if (sessions.get(key)?.account === account) await end(key);
    },
  };
}

/** What an older version wrote is left out: its people log in once more. */
async function readStored(path: string, bookkeeping: Bookkeeping): Promise<[string, Stored][]> {
  const state = { path, what: '登录状态', lost: '所有人都要重新登录一次，别的不受影响。' };
  const found = (await readState(state, z.record(z.string(), z.unknown()), bookkeeping)) ?? {};
  return Object.entries(found).flatMap(([key, value]) => {
    const stored = storedSchema.safeParse(value);
    return stored.success ? [[key, stored.data]] : [];
  });
}
