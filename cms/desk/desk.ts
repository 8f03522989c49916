import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionNames } from '../../src/collections/index.ts';
import { checkApart } from '../../src/reader/check-apart.ts';
import type { Publication } from '../wire/publication.ts';
import { openAccounts, type Accounts } from './people/accounts.ts';
import { systemClock, type Clock } from './clock.ts';
import { adminBuild, type Build } from './publishing/build.ts';
import { createChanges } from './drafts/changes.ts';
import { openDrafts } from './drafts/drafts.ts';
import { sweepLeftovers } from './disk/durable-file.ts';
import { addAuth } from './auth.ts';
import { finishInterrupted } from './drafts/finish-interrupted.ts';
import { createJournal } from './drafts/journal.ts';
import { openLogbook } from './record/logbook.ts';
import { isSignedIn, signedIn, type LoginParts } from './people/login.ts';
import { logPage } from './office/log.ts';
import { addOfficePage } from './office/office-page.ts';
import { releasesPage } from './office/releases.ts';
import { removedPage } from './office/removed.ts';
import { createIdentityProvider } from './people/identity-provider.ts';
import { addProtocol } from './protocol/actions.ts';
import type { DeskContext } from './protocol/context.ts';
import type { Publisher } from './publishing/publisher.ts';
import { openPublishing, type Publishing } from './publishing/publishing.ts';
import { openRepository } from './git/repository.ts';
import { addMedia } from './http/serve-media.ts';
import { addSite } from './http/serve-site.ts';
import { createServer } from './http/server.ts';
import { openKnownDevices } from './people/known-devices.ts';
import { createPasswordCheck } from './people/password-check.ts';
import type { SessionParts } from './people/session.ts';
import { openSessions } from './people/session-store.ts';
import type { DeskSettings } from './settings.ts';
import { twoPeople } from './drafts/two-people.ts';

const YEAR = 365 * 24 * 60 * 60 * 1000;

export interface DeskOptions {
  settings: DeskSettings;
  /** The command that makes the site; Astro unless a test brings a smaller one. */
  build?: Build;
  /** The command that makes the CMS alone. */
  buildAdmin?: Build;
  clock?: Clock;
  requestTimeout?: number;
  /** Milliseconds that a git which may still be at work gets at the start before its lock is broken. */
  lockPatience?: number;
  log?: (line: string) => void;
}

/** The publishing desk, put together but not yet listening. */
export interface Desk {
  app: Awaited<ReturnType<typeof createServer>>;
  accounts: Accounts;
  publisher: Publisher;
  publishing: Publishing;
  /** The message of a save that a killed desk had left unfinished and that was finished now. */
  finished: string | undefined;
  /** Whether the live release shows what a build now would show. */
  isFresh(): Promise<boolean>;
  /** Builds and resolves when the site is live or has failed; with no site at all it builds at least the CMS. */
  publishNow(): Promise<Publication>;
  /** Finishes the write in hand, ends a running build, answers open requests, stops listening. */
  close(): Promise<void>;
}

export async function createDesk(options: DeskOptions): Promise<Desk> {
  const { settings, clock = systemClock, log = () => {}, requestTimeout } = options;
  const { project, host, siteUrl } = settings;
  await mkdir(settings.deskDir, { recursive: true, mode: 0o700 });
  await mkdir(settings.mediaDir, { recursive: true });
  const repository = await openRepository(settings.contentDir, settings.mediaDir);
  const contentDir = await realpath(settings.contentDir);
  const mediaDir = await realpath(settings.mediaDir);
  const deskDir = await realpath(settings.deskDir);
  const inputs = { project, contentDir, mediaDir };

  for (const folder of [contentDir, mediaDir, deskDir]) await sweepLeftovers(folder);
  await repository.breakStaleLocks(options.lockPatience);
  const journal = createJournal(deskDir);
  const finished = await finishInterrupted(journal, repository);

  const logbook = await openLogbook(deskDir, clock);
  const { build } = options;
  const publishing = await openPublishing({ ...settings, inputs, deskDir, repository, logbook, clock, build, log });
  const { publisher, releases } = publishing;
  const changes = createChanges(repository, journal);
  const drafts = openDrafts({ repository, contentDir, mediaDir, deskDir });
  await drafts.forget(new Date(clock.now() - YEAR).toISOString());
  const sessionParts: SessionParts = {
    accounts: await openAccounts(deskDir, () => clock.now()),
    sessions: await openSessions(deskDir, () => clock.now()),
    devices: await openKnownDevices(deskDir),
    secure: ({ headers }) => isHttps(siteUrl) && headers.host === new URL(siteUrl).host,
  };
  const check = createPasswordCheck({ ...sessionParts, logbook, clock });
  const login: LoginParts = {
    ...{ ...sessionParts, check, logbook, clock },
    twoPeople: () => twoPeople(contentDir),
    siteUrl,
    notices: () => [...publishing.notices(), ...check.notices()],
    provider: settings.oidc && createIdentityProvider(settings.oidc),
    log,
  };
  const app = await createServer({ host, siteUrl, trustedProxy: settings.trustedProxy, requestTimeout, log });
  const adminOnly = join(deskDir, 'admin');
  await addAuth(app, login);
  const publish = () => {
    publisher.request();
  };
  const context: DeskContext = {
    ...{ contentDir, mediaDir, collections: collectionNames },
    ...{ repository, changes, drafts, logbook, clock, publish },
    twoPeople: () => twoPeople(contentDir),
    checkEntry: (file, text, arriving) => checkApart({ contentDir, mediaDir }, file, text, arriving),
  };
  addProtocol(app, context, login);
  for (const page of [removedPage(context), releasesPage(publishing, contentDir), logPage(join(deskDir, 'log'))]) {
    addOfficePage(app, login, page);
  }
  app.get('/desk/publication', (request): Publication => {
    signedIn(request, login);
    return publishing.publication();
  });
  app.get('/desk/*', (_request, reply) => reply.callNotFound());
  addMedia(app, { mediaDir, releases, isClerk: (request) => isSignedIn(request, login) });
  addSite(app, releases, adminOnly);

  const ending = new AbortController();

  return {
    app,
    accounts: login.accounts,
    publisher,
    publishing,
    finished,
    isFresh: () => publishing.isFresh(),
    async publishNow() {
      publisher.request();
      await publisher.idle();
      if (!releases.current() && !ending.signal.aborted) {
        const result = await (options.buildAdmin ?? adminBuild(project))(adminOnly, { signal: ending.signal });
        if (!result.ok) log(['the CMS could not be built; the last lines:', ...result.lastLines].join('\n'));
      }
      return publishing.publication();
    },
    async close() {
      ending.abort();
      await publishing.close();
      await app.close();
      await changes.idle();
    },
  };
}

function isHttps(siteUrl: string | undefined): siteUrl is string {
  return siteUrl?.startsWith('https:') ?? false;
}
