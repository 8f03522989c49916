import { join } from 'node:path';
import type { Clock } from './clock.ts';
import type { Bookkeeping } from './disk/bookkeeping.ts';
import { openDrafts } from './drafts/drafts.ts';
import type { Repository } from './git/repository.ts';
import { activeDays } from './record/log-read.ts';
import { openAside } from './uploads/aside.ts';
import { waitingUploads } from './uploads/waiting-uploads.ts';
import { openWorkingCopies } from './working/working-copies.ts';

interface WritingParts {
  repository: Repository;
  contentDir: string;
  mediaDir: string;
  deskDir: string;
  clock: Clock;
  bookkeeping: Bookkeeping;
  /** Then nothing is forgotten for its age. */
  clockIsDoubtful: () => boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** What people have begun and residents do not see: drafts, what somebody is typing, files that no text names yet. */
export async function openWriting(parts: WritingParts) {
  const { repository, contentDir, mediaDir, deskDir, clock, bookkeeping, clockIsDoubtful } = parts;
  const daysAtWork = () => activeDays(join(deskDir, 'log'));
  const drafts = openDrafts({ repository, contentDir, mediaDir, deskDir });
  const working = openWorkingCopies(deskDir, () => clock.now(), daysAtWork);
  const aside = await openAside(deskDir);
  const uploads = waitingUploads({
    aside,
    drafts,
    mediaDir,
    clock,
    named: (words) => working.naming(words),
    activeDays: daysAtWork,
  });
  let stopTidying = () => {};
  /** At the start and every day: a desk runs for months. */
  async function tidy(): Promise<void> {
    stopTidying = clock.later(() => void tidy(), DAY);
    if (clockIsDoubtful()) return;
    const signs = { now: clock.now(), activeDays: daysAtWork };
    await bookkeeping.attempt('清理放弃已久的草稿', () => drafts.forget(signs));
    await bookkeeping.attempt('清理放了很久没写完的文字', () => working.forgetOld());
    await bookkeeping.attempt('清理没有用到的文件', () => uploads.tidy());
  }
  await tidy();
  return { drafts, working, aside, uploads, stopTidying: () => stopTidying() };
}
