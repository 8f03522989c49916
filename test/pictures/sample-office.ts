import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { systemClock } from '../../cms/desk/clock.ts';
import { createDesk } from '../../cms/desk/desk.ts';
import { createWorker } from '../../cms/desk/publishing/worker.ts';
import { logIn, openAdmin, type CmsDriver } from '../browser/cms-driver.ts';
import { openToPeople, PASSWORD } from '../office/people.ts';
import { NOW } from '../site/build.ts';

export const WIDE = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };

/** The desk with the whole sample content at work, on the day of which the samples tell. */
export interface SampleOffice {
  origin: string;
  /** 王芳 manages, 李主任 reviews, 陈红 writes; each before a screen of their own. */
  enter(account: 'wangfang' | 'li' | 'chen', options?: BrowserContextOptions): Promise<CmsDriver>;
  close(): Promise<void>;
}

export async function openSampleOffice(browser: Browser): Promise<SampleOffice> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gongshi-pictures-')));
  const [contentDir, mediaDir, deskDir] = [join(root, 'content'), join(root, 'public', 'media'), join(root, '.desk')];
  await cp('content', contentDir, { recursive: true });
  await cp('public/media', mediaDir, { recursive: true });
  await writeFile(join(root, '.gitignore'), '.desk/\nbin/\n');
  await commitOnTheDay(join(root, 'bin'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('init', '--quiet', '-b', 'main');
  git('config', 'user.name', 'Setup');
  git('config', 'user.email', 'setup@gongshi.example');
  git('add', '.');
  git('commit', '--quiet', '-m', 'start');

  const behind = Date.now() - Date.parse(NOW);
  const worker = createWorker({ project: resolve('.'), contentDir, mediaDir, deskDir });
  const desk = await createDesk({
    settings: { project: resolve('.'), contentDir, mediaDir, deskDir, host: '127.0.0.1', port: 0, siteUrl: undefined },
    build: (out, run) => worker.build(out, run),
    clock: { ...systemClock, now: () => Date.now() - behind },
  });
  await desk.publishNow();
  const origin = await openToPeople(desk);
  return {
    origin,
    async enter(account, options = {}) {
      const context = await browser.newContext({
        ...{ baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: WIDE, reducedMotion: 'reduce' },
        ...options,
      });
      context.setDefaultTimeout(30_000);
      await context.clock.setFixedTime(Date.now() - behind);
      const driver = await openAdmin(await context.newPage(), origin);
      await logIn(driver, account, PASSWORD);
      return driver;
    },
    async close() {
      await desk.close();
      worker.stop();
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** The desk says when something was done by its own clock and by the times of commits: every git that is called has the day's. */
async function commitOnTheDay(folder: string): Promise<void> {
  const path = process.env['PATH'] ?? '';
  const dates = `GIT_AUTHOR_DATE='${NOW}' GIT_COMMITTER_DATE='${NOW}'`;
  await mkdir(folder);
  await writeFile(join(folder, 'git'), `#!/bin/sh\nPATH='${path}' ${dates} exec git "$@"\n`, { mode: 0o755 });
  process.env['PATH'] = `${folder}:${path}`;
}
