import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../src/schema/problems.ts';
import type { Clock } from './beijing-day.ts';
import type { Build } from './build.ts';
import type { Releases } from './releases.ts';

/** What `GET /desk/publication` answers. `commit` is the one that residents see now. */
export interface Publication {
  state: 'idle' | 'building' | 'live' | 'failed';
  started?: string;
  finished?: string;
  commit?: string;
  problems?: Problem[];
  message?: string;
}

export interface PublisherParts {
  releases: Releases;
  build: Build;
  clock: Clock;
  /** The commit that the content shows now. */
  head: () => Promise<string | null>;
  /** What a build now would be made from. */
  fingerprint: () => Promise<string>;
  /** Looks for the errors in the content after a build failed. */
  diagnose: () => Promise<Problem[]>;
  log: (line: string) => void;
}

export interface Publisher {
  /** Asks for a build of what is saved now. Requests that come during a build are joined into one following build. */
  request(): void;
  publication(): Publication;
  /** Resolves when no build runs and none is wanted. */
  idle(): Promise<void>;
  /** Ends a running build and takes no more requests. */
  stop(): Promise<void>;
}

const CONTENT_FAILED = '有内容需要修改，网站暂时还是上一次的样子。改好并保存后会自动重新生成。';
const CONTENT_FAILED_AT_FIRST = '有内容需要修改，网站还没有生成。登录后改好并保存，就会自动生成。';
const FAILED = '网站没有生成成功，居民看到的还是上一次的样子。内容已经保存好了，请把这件事告诉管理网站的人。';
const FAILED_AT_FIRST = '网站没有生成成功，原因写在启动程序的窗口里，请把它告诉管理网站的人。';

export function createPublisher(parts: PublisherParts): Publisher {
  const { releases, clock, log } = parts;
  const stopping = new AbortController();
  let wanted = false;
  let running: Promise<void> | undefined;
  let latest: Publication = { state: releases.current() ? 'live' : 'idle' };

  async function work(): Promise<void> {
    while (wanted && !stopping.signal.aborted) {
      wanted = false;
      const started = new Date(clock.now()).toISOString();
      latest = { state: 'building', started };
      const outcome = await once().catch((error: unknown) => {
        log(`publishing failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return { state: 'failed' as const, message: releases.current() ? FAILED : FAILED_AT_FIRST };
      });
      latest = { started, finished: new Date(clock.now()).toISOString(), ...outcome };
    }
  }

  async function once(): Promise<Pick<Publication, 'state' | 'problems' | 'message'>> {
    // Taken before the build: what is saved while it runs asks for the next one.
    const commit = await parts.head();
    const fingerprint = await parts.fingerprint();
    const { id, site } = await releases.prepare(clock.now());
    const result = await parts.build(site, stopping.signal);
    if (result.ok && (await exists(join(site, 'index.html')))) {
      const finished = new Date(clock.now()).toISOString();
      await releases.publish({ id, site, commit, fingerprint, finished });
      return { state: 'live' };
    }
    await releases.discard(id);
    const before = releases.current() !== undefined;
    if (stopping.signal.aborted) return { state: 'failed', message: before ? FAILED : FAILED_AT_FIRST };
    const problems = await parts.diagnose();
    if (problems.length > 0) {
      return { state: 'failed', problems, message: before ? CONTENT_FAILED : CONTENT_FAILED_AT_FIRST };
    }
    log(['the build failed; its last lines:', ...result.lastLines].join('\n'));
    return { state: 'failed', message: before ? FAILED : FAILED_AT_FIRST };
  }

  function run(): void {
    running ??= work().finally(() => {
      running = undefined;
      // Asked for in the moment after the last look: nobody else would notice.
      if (wanted && !stopping.signal.aborted) run();
    });
  }

  return {
    request() {
      if (stopping.signal.aborted) return;
      wanted = true;
      run();
    },
    publication() {
      const commit = releases.current()?.commit;
      // Between two joined builds it is still building: the clerk waits for the one that holds the latest save.
      return { ...latest, ...(wanted && { state: 'building' as const }), ...(commit && { commit }) };
    },
    async idle() {
      while (running) await running;
    },
    async stop() {
      stopping.abort();
      while (running) await running;
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
