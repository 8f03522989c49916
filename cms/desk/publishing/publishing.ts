import { createAlarm } from './alarm.ts';
import { type Clock, nextBeijingDay, wallTime } from '../clock.ts';
import { astroBuild, type Build } from './build.ts';
import { fingerprint, type Inputs } from './fingerprint.ts';
import { createBuildNote, endOrphanedBuild } from './orphaned-build.ts';
import type { Logbook } from '../record/logbook.ts';
import { createPublisher, type Outcome, type Publisher } from './publisher.ts';
import { createPush, type Push } from './push.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Publication } from '../../wire/publication.ts';
import { openReleases, type Release, type Releases } from './releases.ts';
import type { Author, Repository } from '../git/repository.ts';

export interface PublishingParts {
  inputs: Inputs;
  deskDir: string;
  repository: Repository;
  logbook: Logbook;
  clock: Clock;
  build?: Build | undefined;
  /** Name or address of the git remote that gets a copy. */
  remote?: string | undefined;
  log: (line: string) => void;
}

/** All that brings what is saved to residents: builds, releases, the timetable, the copy elsewhere. */
export interface Publishing {
  releases: Releases;
  publisher: Publisher;
  push: Push;
  publication(): Publication;
  /** What everybody in the office has to know: an older release is held, the copy elsewhere is behind. */
  notices(): string[];
  /** Whether the live release shows what a build now would show, or is held by somebody's decision. */
  isFresh(): Promise<boolean>;
  /** Makes an older release live and keeps it so until a person publishes. */
  rollBack(id: string, by: Author): Promise<void>;
  close(): Promise<void>;
}

const BEFORE_RETRY = 10 * 60_000;
const RETRIES = 3;

export async function openPublishing(parts: PublishingParts): Promise<Publishing> {
  const { inputs, deskDir, repository, logbook, clock, log } = parts;
  const ended = await endOrphanedBuild(deskDir);
  if (ended > 0) log(`ended ${String(ended)} processes of a build that was left behind`);
  const releases = await openReleases(deskDir);
  const push = createPush({ ...parts, folder: inputs.contentDir });
  const fingerprintNow = () => fingerprint(inputs, clock.now());
  const alarm = createAlarm(clock, () => {
    publisher.requestIfDue();
  });
  let failures = 0;

  async function isFresh(): Promise<boolean> {
    const live = releases.current();
    if (!live?.changes || nextChange(live, live.started) <= clock.now()) return false;
    return live.fingerprint === (await fingerprintNow());
  }

  /** Sets the alarm for the first change of what is live after `since`; the last word wins. */
  function plan(since: string, atLatest = Infinity): void {
    const due = Math.min(nextChange(releases.current(), since), atLatest);
    if (due !== Infinity) alarm.set(due);
  }

  async function afterwards(outcome: Outcome): Promise<void> {
    const now = clock.now();
    if (outcome === 'nothing') {
      plan(new Date(now).toISOString());
    } else if ('release' in outcome) {
      const { id, started } = outcome.release;
      failures = 0;
      await logbook.write({ by: null, act: 'release', about: id });
      plan(started);
      push.request();
    } else {
      failures += 1;
      await logbook.write({ by: null, act: 'release-failed', note: outcome.failed });
      plan(new Date(now).toISOString(), failures <= RETRIES ? now + BEFORE_RETRY : Infinity);
    }
  }

  const publisher = createPublisher({
    releases,
    clock,
    log,
    note: createBuildNote(deskDir),
    build: parts.build ?? astroBuild(inputs),
    head: () => repository.head(),
    fingerprint: fingerprintNow,
    isDue: async () => !releases.held() && !(await isFresh()),
    ended: afterwards,
  });
  const live = releases.current();
  if (live) plan(live.started);
  push.request();

  return {
    releases,
    publisher,
    push,
    notices: () => [heldSentence(releases), push.failed()].filter((sentence) => sentence !== undefined),
    isFresh: async () => releases.held() !== undefined || (await isFresh()),
    publication() {
      const held = heldSentence(releases);
      const pushFailed = push.failed();
      return { ...publisher.publication(), ...(held && { held }), ...(pushFailed && { pushFailed }) };
    },
    async rollBack(id, by) {
      const before = releases.current();
      if (before?.id === id) throw new HttpError(409, '网站现在就是这一版，不用再切换。');
      publisher.callOff();
      const release = await releases.switchTo(id, by, clock.now());
      if (!release) throw new HttpError(404, '这一版已经不在了，只保留最近五版。');
      await logbook.write({ by, act: 'rollback', about: id });
      plan(new Date(clock.now()).toISOString());
    },
    async close() {
      alarm.stop();
      await publisher.stop();
      await push.stop();
    },
  };
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

/** What everybody has to know while an older release is live. */
function heldSentence(releases: Releases): string | undefined {
  const [hold, live] = [releases.held(), releases.current()];
  if (!hold || !live) return undefined;
  const made = wallTime(Date.parse(live.finished));
  return `${hold.by.name}把网站切回了${made}的那一版，到时间也不会自动更新；再发布一次，或者恢复自动更新，网站才会变。`;
}
