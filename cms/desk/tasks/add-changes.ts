import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { changesQuery, type Changes } from '../../wire/changes.ts';
import type { Clock } from '../clock.ts';
import type { Draft, Drafts } from '../drafts/drafts.ts';
import { signedIn, type LoginParts } from '../people/login.ts';

interface ChangeParts {
  drafts: Pick<Drafts, 'list'>;
  clock: Pick<Clock, 'now'>;
  /** Which site residents see. */
  live: () => string;
  /** Why it stays as it is. */
  stands: () => string[];
}

/** Milliseconds for which one look at the branches is enough, however many people ask. */
const LOOK_EVERY = 1000;

/** `GET /desk/changes`: browsers ask it every few seconds instead of loading anew. One look names the branches and reads nothing. */
export function addChanges(
  app: FastifyInstance,
  { drafts, clock, live, stands }: ChangeParts,
  login: LoginParts,
): void {
  let looked = -Infinity;
  let last: Promise<Draft[]> | undefined;
  const tips = (): Promise<Draft[]> => {
    const now = clock.now();
    if (!last || now - looked >= LOOK_EVERY || now < looked) {
      looked = now;
      const look = drafts.list();
      look.catch(() => (last = undefined));
      last = look;
    }
    return last;
  };
  app.get('/desk/changes', async (request): Promise<Changes> => {
    signedIn(request, login);
    const { known } = changesQuery.catch({}).parse(request.query);
    const found = (await tips()).map(({ collection, slug, tip, status }) => ({ collection, slug, tip, status }));
    const version = versionOf([live(), ...found.map(({ collection, slug, tip }) => `${collection}/${slug} ${tip}`)]);
    return { version, stands: stands(), ...(known !== version && { drafts: found }) };
  });
}

const versionOf = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
