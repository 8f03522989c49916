import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildReport, type BuildReport } from '../../../src/reader/report.ts';
import { beijingInstant } from '../../../src/schema/beijing.ts';
import type { Problem } from '../../../src/schema/problems.ts';
import type { Publication } from '../../wire/publication.ts';
import type { Clock } from '../clock.ts';
import { diskTrouble, troubleIn } from '../disk/disk-errors.ts';
import type { Build } from './build.ts';
import type { BuildNote } from './orphaned-build.ts';
import { watchProgress, type ProgressWatch } from './progress.ts';
import type { Release, Releases } from './releases.ts';

/** How a build ended: with a new live site, or why not; `again` if it will work without anybody changing the content. */
export type Outcome = { release: Release } | Failed | 'nothing';

interface Failed {
  failed: string;
  problems: Problem[];
  again?: boolean;
}

export interface PublisherParts {
  releases: Releases;
  build: Build;
  note: BuildNote;
  clock: Clock;
  /** The commit that the content shows now. */
  head: () => Promise<string | null>;
  /** What a build now would be made from. */
  fingerprint: () => Promise<string>;
  /** Whether a publication that nobody asked for is to take place. */
  isDue: () => Promise<boolean>;
  /** Why what lies in the content folder must not be published at present. */
  hindered: () => Promise<string | undefined>;
  /** The instant that a site asked for at `started` is to be right for, both in milliseconds since 1970. */
  siteTime: (started: number) => number;
  /** Is told of each end before anybody learns of it, and whether somebody had asked. */
  ended: (outcome: Outcome, asked: boolean) => Promise<void>;
  log: (line: string) => void;
}

export interface Publisher {
  /** Asks for a build of what is saved now. Requests that come during a build are joined into one following build. */
  request(): void;
  /** Asks for a build because of the time; it does not take place if nothing has changed or somebody switched back. */
  requestIfDue(): void;
  /** What is being built, or was asked for before now, will not be published. */
  callOff(): void;
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
  let wanted: 'no' | 'if due' | 'yes' = 'no';
  let running: Promise<void> | undefined;
  let building: { cut: AbortController; watch: ProgressWatch } | undefined;
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
    if (!asked && !(await parts.isDue())) return undefined;
    latest = { state: 'building', started };
    const why = await parts.hindered();
    return why === undefined ? once(started) : { failed: why, problems: [], again: true };
  }

  function failedBy(error: unknown): Failed {
    log(`publishing failed: ${messageOf(error)}`);
    return failedOf(diskTrouble(error));
  }

  /** Why it did not work is not known, or lies in the disk. */
  function failedOf(trouble: string | undefined): Failed {
    const atFirst = releases.current() === undefined;
    if (trouble === undefined) return { failed: atFirst ? FAILED_AT_FIRST : FAILED, problems: [] };
    const seen = atFirst ? '网站还没有生成' : '居民看到的还是上一次的样子';
    const failed = `${trouble}，网站没有生成成功，${seen}。已经保存的内容都在。请马上告诉管理服务器的人；磁盘好了以后会自动再试。`;
    return { failed, problems: [], again: true };
  }

  async function once(started: string): Promise<Outcome> {
    // Taken before the build: what is saved while it runs asks for the next one.
    const live = releases.current();
    const instant = new Date(parts.siteTime(Date.parse(started))).toISOString();
    const cut = new AbortController();
    const watch = watchProgress(live?.pages ?? 0);
    building = { cut, watch };
    const commit = await parts.head();
    const fingerprint = await parts.fingerprint();
    const { id, site, report: file } = await releases.prepare(clock.now());
    let made = false;
    try {
      const mark = await parts.note.begin();
      const signal = AbortSignal.any([stopping.signal, cut.signal]);
      // The site is built for the minute at which it was asked for, however long that takes.
      const env = { SITE_NOW: process.env['SITE_NOW'] || beijingInstant(Date.parse(instant)), BUILD_REPORT: file };
      const result = await parts.build(site, { signal, mark, onLine: watch.onLine, env });
      await parts.note.end();
      const report = await readReport(file);
      if (result.ok && !signal.aborted && (await exists(join(site, 'index.html')))) {
        watch.built();
        const finished = new Date(clock.now()).toISOString();
        const built = { id, site, commit, fingerprint, started: instant, finished, pages: watch.pages() };
        const release = await releases.publish({ ...built, ...(report && { changes: report.changes }) }, live);
        made = release !== undefined;
        if (release) return { release };
      }
      if (cut.signal.aborted || live !== releases.current()) return 'nothing';
      if (stopping.signal.aborted) return failedOf(undefined);
      const problems = report?.errors ?? [];
      if (problems.length > 0) return { failed: live ? CONTENT_FAILED : CONTENT_FAILED_AT_FIRST, problems };
      log(['the build failed; its last lines:', ...result.lastLines].join('\n'));
      return failedOf(troubleIn(result.lastLines.join('\n')));
    } finally {
      if (!made) await releases.discard(id);
    }
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
      const progress = building?.watch.progress() ?? { label: '正在检查内容', share: 0 };
      return { ...latest, ...(waiting && { state: 'building' as const, progress }), ...(commit && { commit }) };
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

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What a build has told; undefined if it was cut short. */
async function readReport(file: string): Promise<BuildReport | undefined> {
  try {
    return buildReport.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
