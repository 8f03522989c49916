import type { Publication } from '../../wire/publication.ts';
import { diskTrouble } from '../disk/disk-errors.ts';
import { brokeOff, diskFailed, failed, type Failed } from './failure.ts';
import { watchProgress } from './progress.ts';
import { buildRelease, type Building, type BuildParts, type Outcome } from './release-build.ts';

export interface PublisherParts extends BuildParts {
  /** Whether a publication that nobody asked for is to take place. */
  isDue: () => boolean;
  /** Why what lies in the content folder must not be published at present. */
  hindered: () => Promise<string | undefined>;
  /** Is told of each end before anybody learns of it, and whether somebody had asked. */
  ended: (outcome: Outcome, asked: boolean) => Promise<void>;
}

export interface Publisher {
  /** Asks for a build of what is saved now. Requests that come during a build are joined into one following build. */
  request(): void;
  /** Asks for a build because of the time; it does not take place if nothing has changed or somebody switched back. */
  requestIfDue(): void;
  /** What is being built, or was asked for before now, will not be published. */
  callOff(): void;
  publication(): Publication;
  /** The commit that is being made into a site. */
  building(): string | undefined;
  /** Resolves when no build runs and none is wanted. */
  idle(): Promise<void>;
  /** Ends a running build and takes no more requests. */
  stop(): Promise<void>;
}

export function createPublisher(parts: PublisherParts): Publisher {
  const { releases, clock, log } = parts;
  const stopping = new AbortController();
  let wanted: 'no' | 'if due' | 'yes' = 'no';
  let running: Promise<void> | undefined;
  let building: Building | undefined;
  let latest: Publication = { state: releases.current() ? 'live' : 'idle' };

  async function work(): Promise<void> {
    while (wanted !== 'no' && !stopping.signal.aborted) {
      const asked = wanted === 'yes';
      wanted = 'no';
      const before = latest;
      const started = new Date(clock.now()).toISOString();
      const outcome = await due(asked, started).catch(failedBy);
      if (outcome === undefined) continue;
      building = undefined;
      if (!stopping.signal.aborted) {
        await parts.ended(outcome, asked).catch((error: unknown) => {
          log(`after publishing: ${messageOf(error)}`);
        });
      }
      const finished = new Date(clock.now()).toISOString();
      if (outcome === 'nothing') latest = { ...before, state: releases.current() ? 'live' : 'idle' };
      else if ('release' in outcome) latest = { state: 'live', started, finished };
      else {
        const { failed: message, problems } = outcome;
        latest = { state: 'failed', started, finished, message, ...(problems.length > 0 && { problems }) };
      }
    }
  }

  /** Undefined if nobody had asked and there is nothing to do. */
  async function due(asked: boolean, started: string): Promise<Outcome | undefined> {
    if (!asked && !parts.isDue()) return undefined;
    latest = { state: 'building', started };
    const why = await parts.hindered();
    if (why !== undefined) return { failed: why, problems: [], again: true };
    const outcome = await once(started);
    // The work lost with a process is done again before anybody is troubled with it.
    const second = outcome === 'died' ? await once(started, true) : outcome;
    return second === 'died' ? brokeOff(releases.current() === undefined) : second;
  }

  function once(started: string, again = false): Promise<Outcome | 'died'> {
    const past = releases.all().flatMap(({ took }) => took ?? []);
    building = { watch: watchProgress({ clock, past, again }), cut: new AbortController() };
    return buildRelease(parts, { started, building, stopping: stopping.signal });
  }

  function failedBy(error: unknown): Failed {
    log(`publishing failed: ${messageOf(error)}`);
    const trouble = diskTrouble(error);
    const atFirst = releases.current() === undefined;
    return trouble === undefined ? failed(atFirst) : diskFailed(trouble, atFirst);
  }

  function ask(how: 'if due' | 'yes'): void {
    if (stopping.signal.aborted) return;
    if (wanted !== 'yes') wanted = how;
    run();
  }

  function run(): void {
    running ??= work().finally(() => {
      running = undefined;
      // Asked for in the moment after the last look: nobody else would notice.
      if (wanted !== 'no' && !stopping.signal.aborted) run();
    });
  }

  return {
    request() {
      ask('yes');
    },
    requestIfDue() {
      ask('if due');
    },
    callOff() {
      wanted = 'no';
      building?.cut.abort();
    },
    publication() {
      const commit = releases.current()?.commit;
      // Between two joined builds it is still building: the clerk waits for the one that holds the latest save.
      const waiting = latest.state === 'building' || wanted === 'yes';
      const progress = building?.watch.progress() ?? { label: '正在准备', share: 0 };
      return { ...latest, ...(waiting && { state: 'building' as const, progress }), ...(commit && { commit }) };
    },
    building: () => building?.commit ?? undefined,
    async idle() {
      while (running) await running;
    },
    async stop() {
      stopping.abort();
      while (running) await running;
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
