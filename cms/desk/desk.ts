import { mkdir, realpath } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { collectionNames } from '../../src/collections/index.ts';
import { checkApart } from '../../src/reader/check-apart.ts';
import { publicationQuery, type Publication } from '../wire/publication.ts';
import { openAccounts, type Accounts } from './people/accounts.ts';
import { systemClock, type Clock } from './clock.ts';
import { claimFolders, type Claim } from './one-desk.ts';
import { adminBuild, type Build } from './publishing/build.ts';
import { createChanges } from './drafts/changes.ts';
import { createBookkeeping, type Bookkeeping } from './disk/bookkeeping.ts';
import { sweepLeftovers } from './disk/durable-file.ts';
import { addAuth } from './auth.ts';
import { finishInterrupted } from './drafts/finish-interrupted.ts';
import { createJournal } from './drafts/journal.ts';
import { openLogbook } from './record/logbook.ts';
import { isSignedIn, signedIn, type LoginParts } from './people/login.ts';
import { logPage } from './office/log.ts';
import { addOfficePage } from './office/office-page.ts';
import { citedPage } from './office/cited.ts';
import { releasesPage } from './office/releases.ts';
import { postingPage } from './office/posting.ts';
import { removedPage } from './office/removed.ts';
import { createIdentityProvider } from './people/identity-provider.ts';
import { addProtocol } from './protocol/actions.ts';
import { readAhead } from './protocol/finding/listed-files.ts';
import type { DeskContext } from './protocol/context.ts';
import { openPreviews } from './previews/shared-previews.ts';
import { addPreviews } from './previews/serve-previews.ts';
import type { RenderPage } from './publishing/worker.ts';
import type { Publisher } from './publishing/publisher.ts';
import { openPublishing, type Publishing } from './publishing/publishing.ts';
import { ownBranch } from './git/own-branch.ts';
import { openRepository, type Repository } from './git/repository.ts';
import { addMedia } from './http/serve-media.ts';
import { addSite } from './http/serve-site.ts';
import { createServer } from './http/server.ts';
import { openKnownDevices } from './people/known-devices.ts';
import { createPasswordCheck } from './people/password-check.ts';
import type { PasswordCost } from './people/secrets.ts';
import type { SessionParts } from './people/session.ts';
import { openSessions } from './people/session-store.ts';
import type { DeskSettings } from './settings.ts';
import { addChanges } from './tasks/add-changes.ts';
import { addTasks } from './tasks/add-tasks.ts';
import { openKeptTasks } from './tasks/kept-tasks.ts';
import { twoPeople } from './drafts/two-people.ts';
import { openWriting } from './writing.ts';

export interface DeskOptions {
  settings: DeskSettings;
  /** The command that makes the site; Astro unless a test brings a smaller one. */
  build?: Build;
  /** What makes one page of a draft; the process beside the desk unless a test brings a smaller one. */
  renderPage?: RenderPage;
  /** The command that makes the CMS alone. */
  buildAdmin?: Build;
  clock?: Clock;
  requestTimeout?: number;
  /** Milliseconds that a git which may still be at work gets at the start before its lock is broken. */
  lockPatience?: number;
  /** What guessing a password costs; tests sign in many people. */
  passwordCost?: PasswordCost;
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
  /** What is not as it should be at present, in Chinese sentences; what could not be written down is in the log. */
  conditions(): Promise<string[]>;
  /** Whether the live release shows what a build now would show. */
  isFresh(): boolean;
  /** Builds and resolves when the site is live or has failed; with no site at all it builds at least the CMS. */
  publishNow(): Promise<Publication>;
  /** Finishes the write in hand, ends a running build, answers open requests, stops listening. */
  close(): Promise<void>;
}

export async function createDesk(options: DeskOptions): Promise<Desk> {
  const { settings, clock = systemClock, log = () => {} } = options;
  const bookkeeping = createBookkeeping(log, (task, pause) => clock.later(task, pause));
  await mkdir(settings.deskDir, { recursive: true, mode: 0o700 });
  await mkdir(settings.mediaDir, { recursive: true });
  const repository = await openRepository(settings.contentDir, settings.mediaDir);
  const deskDir = await realpath(settings.deskDir);
  const claim = await claimFolders([deskDir, repository.ownGitDir], clock.now(), bookkeeping);
  try {
    return await putTogether(options, { repository, deskDir, claim, bookkeeping, clock, log });
  } catch (error) {
    claim.release();
    throw error;
  }
}

interface Foundation {
  repository: Repository;
  deskDir: string;
  claim: Claim;
  bookkeeping: Bookkeeping;
  clock: Clock;
  log: (line: string) => void;
}

/** The folders are ours alone from here on. No step of tidying up may keep the last release from being served. */
async function putTogether(options: DeskOptions, foundation: Foundation): Promise<Desk> {
  const { settings, requestTimeout } = options;
  const { repository, deskDir, claim, bookkeeping, clock, log } = foundation;
  const { project, host, siteUrl } = settings;
  const contentDir = await realpath(settings.contentDir);
  const mediaDir = await realpath(settings.mediaDir);
  const inputs = { project, contentDir, mediaDir };

  for (const folder of [contentDir, mediaDir, deskDir]) {
    await bookkeeping.attempt('清理没写完的文件', () => sweepLeftovers(folder));
  }
  const locks = await repository.breakStaleLocks(options.lockPatience);
  if (locks.length > 0) log(`git 的锁还在，它们在的时候不能保存；没有人在用 git 的话，请删掉：${locks.join('、')}`);
  const branch = await ownBranch(repository.root, deskDir);
  if (branch !== undefined) repository.workOn(branch);
  const journal = createJournal(deskDir, bookkeeping);
  const changes = createChanges(repository, journal, () => finishInterrupted(journal, repository));
  let finished: string | undefined;
  await bookkeeping.attempt('把上一次保存收尾', async () => {
    finished = await changes.settle();
  });

  const logbook = await openLogbook(deskDir, clock, bookkeeping);
  const { build } = options;
  const kept = await openKeptTasks(deskDir, bookkeeping);
  const publishing = await openPublishing({
    ...settings,
    ...{ inputs, deskDir, repository, logbook, clock, build, bookkeeping, log },
    keepTasks: kept.keep,
  });
  const { publisher, releases } = publishing;
  const { drafts, working, aside, uploads, stopTidying } = await openWriting({
    ...{ repository, contentDir, mediaDir, deskDir, clock, bookkeeping },
    clockIsDoubtful: () => publishing.doubt() !== undefined,
  });
  const accounts = await openAccounts(deskDir, () => clock.now(), options.passwordCost);
  const conditions = async () => {
    const problem = await repository.problem().catch(() => undefined);
    return [...publishing.notices(), problem, accounts.damaged()].filter((sentence) => sentence !== undefined);
  };
  const sessionParts: SessionParts = {
    accounts,
    sessions: await openSessions(deskDir, () => clock.now(), bookkeeping),
    devices: await openKnownDevices(deskDir),
    secure: ({ headers }) => isHttps(siteUrl) && headers.host === new URL(siteUrl).host,
  };
  const check = createPasswordCheck({ ...sessionParts, logbook, clock });
  const login: LoginParts = {
    ...{ ...sessionParts, check, logbook, clock },
    twoPeople: () => twoPeople(contentDir),
    siteUrl,
    notices: async () => [...(await conditions()), ...bookkeeping.sentences(), ...check.notices()],
    provider: settings.oidc && createIdentityProvider(settings.oidc),
    log,
  };
  const app = await createServer({ host, siteUrl, trustedProxy: settings.trustedProxy, requestTimeout, log });
  const isPerson = (account: string) => accounts.find(account) !== undefined;
  const previews = await openPreviews({ deskDir, now: () => clock.now(), bookkeeping, isPerson });
  const adminOnly = join(deskDir, 'admin');
  await addAuth(app, login);
  const publish = () => publisher.request();
  const context: DeskContext = {
    ...{ contentDir, mediaDir, deskDir, collections: collectionNames },
    ...{ repository, changes, drafts, working, previews, aside, logbook, clock, publish },
    renderPage: options.renderPage ?? publishing.renderPage,
    twoPeople: () => twoPeople(contentDir),
    checkEntry: (file, text, arriving) => checkApart({ contentDir, mediaDir }, file, text, arriving),
  };
  addProtocol(app, context, login);
  const logs = logPage(join(deskDir, 'log'), context);
  for (const page of [
    postingPage(context),
    removedPage(context),
    citedPage(releases),
    releasesPage(publishing, repository.root, contentDir),
    logs,
  ]) {
    addOfficePage(app, login, page);
  }
  app.get('/desk/publication', async (request): Promise<Publication> => {
    signedIn(request, login);
    const { commit } = publicationQuery.catch({}).parse(request.query);
    return commit === undefined ? publishing.publication() : publishing.publicationOf(commit);
  });
  addTasks(app, { contentDir, kept, drafts, clock }, login);
  const live = () => releases.current()?.id ?? '';
  addChanges(app, { drafts, clock, live, stands: publishing.stands }, login);
  app.get('/desk/*', (_request, reply) => reply.callNotFound());
  addPreviews(app, previews);
  addMedia(app, {
    mediaDir,
    waiting: (file) => uploads.read(file),
    releases,
    isClerk: (request) => isSignedIn(request, login),
  });
  addSite(app, releases, adminOnly);
  const ending = new AbortController();
  app.addHook('onListen', async () => {
    await claim.at(addressOf(app.server.address(), host));
    void bookkeeping.attempt('预读栏目列表', () => readAhead(context, ending.signal));
  });

  return {
    app,
    accounts,
    publisher,
    publishing,
    finished,
    conditions,
    isFresh: () => publishing.isFresh(),
    async publishNow() {
      publisher.request();
      await publisher.idle();
      if (!releases.current() && !ending.signal.aborted) {
        const result = await (options.buildAdmin ?? adminBuild(project))(adminOnly, { signal: ending.signal });
        if (!result.ok) log(['the CMS could not be built; the last lines:', ...(result.lastLines ?? [])].join('\n'));
      }
      return publishing.publication();
    },
    async close() {
      ending.abort();
      stopTidying();
      await publishing.close();
      await app.close();
      await changes.idle();
      await bookkeeping.close();
      claim.release();
    },
  };
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  return typeof address === 'object' && address ? `http://${host}:${String(address.port)}/` : '';
}

function isHttps(siteUrl: string | undefined): siteUrl is string {
  return siteUrl?.startsWith('https:') ?? false;
}
