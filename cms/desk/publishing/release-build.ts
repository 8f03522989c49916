import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildReport, type BuildReport } from '../../../src/reader/report.ts';
import { shownPath } from '../../../src/reader/folders.ts';
import type { Task } from '../../../src/record/task.ts';
import { beijingInstant } from '../../../src/schema/beijing.ts';
import type { Clock } from '../clock.ts';
import { troubleIn } from '../disk/disk-errors.ts';
import type { Build, BuildResult } from './build.ts';
import { contentFailed, diskFailed, failed, hung, pageFailed, pageProblem, type Failed } from './failure.ts';
import { withTitles } from './obstacles.ts';
import type { BuildNote } from './orphaned-build.ts';
import type { ProgressWatch } from './progress.ts';
import type { Release, Releases } from './releases.ts';
import { createWatchdog } from './watchdog.ts';

/** How a build ended: with a new live site, or why not; `nothing` if the site is to stay as it is. */
export type Outcome = { release: Release } | Failed | 'nothing';

export interface BuildParts {
  releases: Releases;
  build: Build;
  note: BuildNote;
  clock: Clock;
  contentDir: string;
  /** The commit that the content shows now. */
  head: () => Promise<string | null>;
  /** What a build now would be made from. */
  fingerprint: () => string;
  /** The instant that a site asked for at `started` is to be right for, both in milliseconds since 1970. */
  siteTime: (started: number) => number;
  /** Is told what the office has to do by what is live now. */
  keepTasks: (tasks: readonly Task[]) => Promise<unknown>;
  log: (line: string) => void;
}

/** A build while it runs. */
export interface Building {
  watch: ProgressWatch;
  /** Calls it off. */
  cut: AbortController;
  /** What it will show, as soon as that is known. */
  commit?: string | null;
}

/** From the look at the content to the switch. `died`: its process ended before it could say anything. */
export async function buildRelease(
  parts: BuildParts,
  { started, building, stopping }: { started: string; building: Building; stopping: AbortSignal },
): Promise<Outcome | 'died'> {
  const { releases, clock, log } = parts;
  // Taken before the build: what is saved while it runs asks for the next one.
  const live = releases.current();
  const instant = new Date(parts.siteTime(Date.parse(started))).toISOString();
  const commit = (building.commit = await parts.head());
  const { id, site, report: file } = await releases.prepare(clock.now());
  const watchdog = createWatchdog(clock);
  let made = false;
  try {
    const mark = await parts.note.begin();
    const signal = AbortSignal.any([stopping, building.cut.signal, watchdog.signal]);
    // The site is built for the minute at which it was asked for, however long that takes.
    const env = { SITE_NOW: process.env['SITE_NOW'] || beijingInstant(Date.parse(instant)), BUILD_REPORT: file };
    const result = await parts.build(site, {
      ...{ signal, mark, env, previous: live?.site },
      onProgress(progress) {
        watchdog.alive();
        building.watch.tell(progress);
      },
    });
    watchdog.stop();
    await parts.note.end();
    const report = await readReport(file);
    if (result.ok && !signal.aborted && (await exists(join(site, 'index.html')))) {
      building.watch.built();
      const finished = new Date(clock.now()).toISOString();
      const fingerprint = result.state ?? parts.fingerprint();
      const built = { id, site, commit, fingerprint, started: instant, finished, took: building.watch.took() };
      const release = await releases.publish({ ...built, ...(report && { changes: report.changes }) }, live);
      made = release !== undefined;
      if (release && result.tasks) await parts.keepTasks(result.tasks);
      if (release) return { release };
    }
    if (building.cut.signal.aborted || live !== releases.current()) return 'nothing';
    if (stopping.aborted) return failed(!live);
    const bitten = watchdog.bitten();
    if (bitten !== undefined) log(`the build was ended: ${bitten.trim()}`);
    return bitten === undefined ? await whyNot(parts, result, report) : hung(bitten, !live);
  } finally {
    watchdog.stop();
    if (!made) await releases.discard(id);
  }
}

/** What stands in the way: the content, one page, the process, the disk, or nobody knows what. */
async function whyNot(
  { contentDir, releases, log }: BuildParts,
  { failed: page, died, lastLines = [] }: BuildResult,
  report: BuildReport | undefined,
): Promise<Failed | 'died'> {
  const atFirst = releases.current() === undefined;
  const problems = report?.errors ?? [];
  if (problems.length > 0) return contentFailed(await withTitles(contentDir, problems), atFirst);
  const what = page ? ['a page could not be made:', JSON.stringify(page)] : [];
  log(
    [`the build failed${died === undefined ? '' : ` by ${died}`}; its last lines:`, ...what, ...lastLines].join('\n'),
  );
  const trouble = troubleIn([...lastLines, page?.message].join('\n'));
  if (trouble !== undefined) return diskFailed(trouble, atFirst);
  if (page) {
    const entries = page.entry === undefined ? [] : [pageProblem(shownPath(contentDir, page.entry))];
    const [entry] = await withTitles(contentDir, entries);
    return pageFailed(page, entry, atFirst);
  }
  return died === undefined ? failed(atFirst) : 'died';
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
