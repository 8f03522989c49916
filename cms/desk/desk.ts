import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionNames } from '../../src/collections/index.ts';
import { checkContent } from '../../src/reader/check-content.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import { everyBeijingDay, systemClock, type Clock } from './beijing-day.ts';
import { adminBuild, astroBuild, type Build } from './build.ts';
import { createChanges } from './changes.ts';
import { sweepLeftovers } from './durable-file.ts';
import { fingerprint } from './fingerprint.ts';
import { createJournal, finishInterrupted } from './journal.ts';
import { openLogbook } from './logbook.ts';
import { addLogin, signedIn, type LoginParts } from './login.ts';
import { addProtocol } from './protocol.ts';
import { createPublisher, type Publication, type Publisher } from './publisher.ts';
import { openReleases } from './releases.ts';
import { openRepository } from './repository.ts';
import { addMedia } from './serve-media.ts';
import { addSite } from './serve-site.ts';
import { createServer } from './server.ts';
import { openSessions } from './session.ts';
import type { DeskSettings } from './settings.ts';
import { addSetup } from './setup.ts';

export interface DeskOptions {
  settings: DeskSettings;
  /** The command that makes the site; Astro unless a test brings a smaller one. */
  build?: Build;
  /** The command that makes the CMS alone. */
  buildAdmin?: Build;
  clock?: Clock;
  requestTimeout?: number;
  log?: (line: string) => void;
}

/** The publishing desk, put together but not yet listening. */
export interface Desk {
  app: Awaited<ReturnType<typeof createServer>>;
  accounts: Accounts;
  publisher: Publisher;
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
  const finished = await finishInterrupted(deskDir, repository);

  const releases = await openReleases(deskDir);
  const fingerprintNow = () => fingerprint(inputs, clock.now());
  const publisher = createPublisher({
    releases,
    clock,
    log,
    build: options.build ?? astroBuild(inputs),
    head: () => repository.head(),
    fingerprint: fingerprintNow,
    diagnose: async () => (await checkContent({ contentDir, mediaDir })).errors,
  });

  const logbook = await openLogbook(deskDir, clock);
  const changes = createChanges(repository, createJournal(deskDir));
  const login: LoginParts = {
    accounts: await openAccounts(deskDir),
    sessions: await openSessions(deskDir, () => clock.now()),
    secure: ({ headers }) => isHttps(siteUrl) && headers.host === new URL(siteUrl).host,
  };
  const app = await createServer({ host, siteUrl, requestTimeout, log });
  const adminOnly = join(deskDir, 'admin');
  addSetup(app, login);
  addLogin(app, login);
  const publish = () => {
    publisher.request();
  };
  addProtocol(app, { contentDir, mediaDir, collections: collectionNames, changes, logbook, publish }, login);
  app.get('/desk/publication', (request) => signedIn(request, login) && publisher.publication());
  app.get('/desk/*', (_request, reply) => reply.callNotFound());
  addMedia(app, mediaDir);
  addSite(app, releases, adminOnly);

  const stopDaily = everyBeijingDay(clock, publish);
  const ending = new AbortController();

  return {
    app,
    accounts: login.accounts,
    publisher,
    finished,
    isFresh: async () => releases.current()?.fingerprint === (await fingerprintNow()),
    async publishNow() {
      publisher.request();
      await publisher.idle();
      if (!releases.current() && !ending.signal.aborted) {
        const result = await (options.buildAdmin ?? adminBuild(project))(adminOnly, ending.signal);
        if (!result.ok) log(['the CMS could not be built; the last lines:', ...result.lastLines].join('\n'));
      }
      return publisher.publication();
    },
    async close() {
      stopDaily();
      ending.abort();
      await publisher.stop();
      await app.close();
      await changes.idle();
    },
  };
}

function isHttps(siteUrl: string | undefined): siteUrl is string {
  return siteUrl?.startsWith('https:') ?? false;
}
