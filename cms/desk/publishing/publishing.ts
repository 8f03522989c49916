import { createAlarm } from './alarm.ts';
import { type Clock, nextBeijingDay } from '../clock.ts';
import type { Bookkeeping } from '../disk/bookkeeping.ts';
import type { Build } from './build.ts';
import { createWorker, type RenderPage } from './worker.ts';
import { createClockTrust, SMALL_STEP_BACK } from './clock-doubt.ts';
import { inputsState } from '../../../src/publication/program/sources.ts';
import type { Task } from '../../../src/record/task.ts';
import { beijingInstant } from '../../../src/schema/beijing.ts';
import { createBuildNote, endOrphanedBuild } from './orphaned-build.ts';
import type { Logbook } from '../record/logbook.ts';
import { ownPublication, remembering } from './own-publication.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { createPush, type Push } from './push.ts';
import type { Outcome } from './release-build.ts';
import { tookWords } from './stage-times.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Publication } from '../../wire/publication.ts';
import { heldSentence, openReleases, type Release, type Releases } from './releases.ts';
import type { Author, Repository } from '../git/repository.ts';

export interface PublishingParts {
  inputs: { project: string; contentDir: string; mediaDir: string };
  deskDir: string;
  repository: Repository;
  logbook: Logbook;
  clock: Clock;
  build?: Build | undefined;
  /** Name or address of the git remote that gets a copy. */
  remote?: string | undefined;
  bookkeeping: Bookkeeping;
  /** Is told what the office has to do by what is live now. */
  keepTasks: (tasks: readonly Task[]) => Promise<unknown>;
  log: (line: string) => void;
}

/** All that brings what is saved to residents: builds, releases, the timetable, the copy elsewhere. */
export interface Publishing {
  releases: Releases;
  publisher: Publisher;
  push: Push;
  renderPage: RenderPage;
  publication(): Publication;
  /** How it stands to one commit. */
  publicationOf(commit: string): Promise<Publication>;
  /** Why the site stays as it is, as sentences: an older release is held, or the clock may be wrong. */
  stands: () => string[];
  /** What everybody in the office has to know: an older release is held, the clock may be wrong, the copy is behind. */
  notices(): string[];
  /** Why the clock may be wrong: the site stays until somebody publishes, or presses 恢复自动更新. */
  doubt(): string | undefined;
  /** Whether the live release shows what a build now would show, or is held by somebody's decision. */
  isFresh(): boolean;
  /** Makes an older release live and keeps it so until a person publishes. */
  rollBack(id: string, by: Author): Promise<void>;
  /** The first publication after a start need not be the slowest: what it needs is read now. */
  warmUp(): void;
  close(): Promise<void>;
}

const MINUTE = 60_000;
const BEFORE_RETRY = 10 * MINUTE;
const RETRIES = 3;

export async function openPublishing(parts: PublishingParts): Promise<Publishing> {
  const { inputs, deskDir, repository, logbook, clock, bookkeeping, log } = parts;
  const ended = await endOrphanedBuild(deskDir, bookkeeping);
  if (ended > 0) log(`ended ${String(ended)} processes of a build that was left behind`);
  const worker = createWorker({ ...inputs, deskDir });
  const note = createBuildNote(deskDir, bookkeeping);
  const releases = await openReleases(deskDir, bookkeeping, async (stale, live) => {
    if (!parts.build) await worker.keepSpare({ stale: stale?.site, live: live.site });
  });
  const push = createPush({ ...parts, folder: inputs.contentDir });
  const fingerprintNow = () => inputsState(inputs, beijingInstant(clock.now()), process.env);
  const alarm = createAlarm(clock, () => {
    publisher.requestIfDue();
  });
  const trust = createClockTrust(
    clock,
    () => madeAt(releases.latest()),
    () => {
      publisher.requestIfDue();
    },
  );
  let failures = 0;
  let lastFailure: string | undefined;
  /** Somebody has asked for the publication that will be tried again, so that nothing but success ends it. */
  let owed = false;
  let cancelRetry = () => {};

  function isFresh(): boolean {
    const live = releases.current();
    if (!live?.changes || nextChange(live, live.started) <= clock.now()) return false;
    return live.fingerprint === fingerprintNow();
  }

  function isDue(): boolean {
    if (releases.held()) return false;
    if (trust.doubt() !== undefined) {
      // A clock that is put right tells nobody.
      retryIn(BEFORE_RETRY);
      return false;
    }
    if (!isFresh()) return true;
    plan(new Date(clock.now()).toISOString());
    return false;
  }

  /** Sets the alarm for the first change of what is live after `since`; the last word wins. */
  function plan(since: string, atLatest = Infinity): void {
    const due = Math.min(nextChange(releases.current(), since), atLatest);
    if (due !== Infinity) alarm.set(due);
  }

  function retryIn(milliseconds: number): void {
    cancelRetry();
    cancelRetry = clock.later(() => {
      if (owed) publisher.request();
      else publisher.requestIfDue();
    }, milliseconds);
  }

  async function afterwards(outcome: Outcome, asked: boolean): Promise<void> {
    const now = clock.now();
    if (outcome === 'nothing') {
      plan(new Date(now).toISOString());
    } else if ('release' in outcome) {
      const { id, started, took } = outcome.release;
      [failures, lastFailure, owed] = [0, undefined, false];
      cancelRetry();
      await logbook.write({ by: null, act: 'release', about: id, ...(took && { note: tookWords(took) }) });
      plan(started);
      push.request();
    } else {
      failures += 1;
      plan(new Date(now).toISOString(), failures <= RETRIES && !outcome.again ? now + BEFORE_RETRY : Infinity);
      if (outcome.again) {
        owed ||= asked;
        retryIn(Math.min(2 ** (failures - 1), 10) * MINUTE);
      }
      // Once for each reason: a disk that is full for a night would bury all other lines.
      if (lastFailure !== outcome.failed)
        await logbook.write({ by: null, act: 'release-failed', note: outcome.failed });
      lastFailure = outcome.failed;
    }
  }

  const publisher = createPublisher({
    releases,
    clock,
    log,
    note,
    build: parts.build ?? worker.build,
    contentDir: inputs.contentDir,
    head: () => repository.head(),
    fingerprint: fingerprintNow,
    isDue,
    // With no site at all, what lies there is better than nothing.
    hindered: async () => (releases.current() ? repository.problem() : undefined),
    siteTime: (started) => siteTime(releases.current(), started),
    keepTasks: parts.keepTasks,
    ended: afterwards,
  });
  const live = releases.current();
  if (live) plan(live.started);
  push.request();
  const holds = remembering((commit, other) => repository.contains(commit, other));

  function publication(): Publication {
    const held = heldSentence(releases);
    const pushFailed = push.failed();
    return { ...publisher.publication(), ...(held && { held }), ...(pushFailed && { pushFailed }) };
  }

  function stands(): string[] {
    // What a person has just asked for ends the hold, and the doubt.
    const standing = publisher.publication().state === 'building' ? [] : [trust.doubt(), heldSentence(releases)];
    return standing.filter((sentence) => sentence !== undefined);
  }

  return {
    releases,
    publisher,
    push,
    renderPage: worker.renderPage,
    stands,
    notices: () => [...stands(), push.failed()].filter((sentence) => sentence !== undefined),
    doubt: () => trust.doubt(),
    isFresh: () => releases.held() !== undefined || isFresh(),
    publication,
    publicationOf: (commit) =>
      ownPublication(commit, { publication: publication(), building: publisher.building(), holds }),
    async rollBack(id, by) {
      const before = releases.current();
      if (before?.id === id) throw new HttpError(409, '网站现在就是这一版，不用再切换。');
      publisher.callOff();
      const release = await releases.switchTo(id, by, clock.now());
      if (!release) throw new HttpError(404, '这一版已经不在了，只保留最近五版。');
      owed = false;
      await logbook.write({ by, act: 'rollback', about: id });
      plan(new Date(clock.now()).toISOString());
    },
    warmUp() {
      const site = releases.current()?.site;
      if (site === undefined || parts.build) return;
      worker.warm({ live: site, mark: note.mark }).catch((error: unknown) => {
        log(`warming up: ${error instanceof Error ? error.message : String(error)}`);
      });
    },
    async close() {
      alarm.stop();
      trust.stop();
      cancelRetry();
      // First of all: who waits for it would wait for one that hangs.
      worker.stop();
      await publisher.stop();
      worker.stop();
      await push.stop();
    },
  };
}

/** When a release was made, in milliseconds since 1970; of one that the machine has lost track of it is not known. */
function madeAt(release: Release | undefined): number | undefined {
  return release?.changes && Date.parse(release.finished);
}

/**
 * A clock that is put back a little does not take back what residents have read already: the site is made for the instant
 * of the last one.
 */
function siteTime(live: Release | undefined, started: number): number {
  const before = live ? Date.parse(live.started) : started;
  return before > started && before - started <= SMALL_STEP_BACK ? before : started;
}

/**
 * Milliseconds at which a release is no longer right because time went on. A site that is fixed to one instant always
 * stays right; one of which no change is known does so for its day.
 */
function nextChange(release: Release | undefined, since: string): number {
  if (process.env['SITE_NOW']) return Infinity;
  const after = Date.parse(since);
  return Math.min(nextBeijingDay(after), release?.changes?.find((minute) => minute > after) ?? Infinity);
}
