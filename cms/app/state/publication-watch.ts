import type { Deed } from '../../../src/record/deed.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Progress, Publication } from '../../wire/publication.ts';
import { publication } from './desk-request.ts';
import { desk, type ShownPublication } from './desk-state.ts';
import type { EntryRef } from './open-entry.ts';

/** So long the desk may be out of reach. It ends builds that hang by itself, and says so. */
const PATIENCE = 5 * 60_000;
/** What has failed may be tried again by the desk, or mended by somebody else. */
const SLOW = 10_000;
const LOST = '内容已经保存，但不知道网站有没有更新好。请过几分钟打开网站看看。';
const NOT_YET = '内容已经保存，但网站还没有更新。请过几分钟打开网站看看，还没有就告诉管理网站的人。';

/** What is watched, and where it can be read. */
interface Watched {
  title?: string | undefined;
  page: string;
  /** Absent if nothing was different. */
  commit?: string | null | undefined;
  deed: Deed;
}

let turn = 0;

/** Follows the publication until the site shows it, or the clerk closes what is said about it. */
export async function watchPublication({ commit, ...what }: Watched): Promise<void> {
  const mine = ++turn;
  const began = performance.now();
  const show = (answer: Publication, change: Partial<ShownPublication> = {}) => {
    const { folded, detailed } = desk.get().publication ?? {};
    desk.set({ publication: { ...answer, ...what, folded, detailed, ...change } });
  };
  const { changes } = desk.get();
  // What a person publishes ends what kept the site as it was.
  desk.set({ publication: { state: 'building', ...what }, ...(changes && { changes: { ...changes, stands: [] } }) });
  let heard = began;
  let hasFailed = false;
  for (let pause = pauseAt(0); ; pause = hasFailed ? SLOW : pauseAt(performance.now() - began)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const answer = await ask(commit ?? undefined);
    if (mine !== turn || !desk.get().publication) return;
    if (answer === 'logged out' || (!answer && performance.now() - heard > PATIENCE)) {
      // Why it has failed stays to be read.
      if (!hasFailed) show({ state: 'failed', message: LOST });
      return;
    }
    if (!answer) continue;
    heard = performance.now();
    const seconds = (heard - began) / 1000;
    switch (answer.state) {
      case 'live':
        show(answer, hasFailed ? {} : { seconds });
        return;
      case 'building':
        show(answer, { detailed: desk.get().publication?.detailed || isWorthTelling(seconds, answer.progress) });
        break;
      default:
        hasFailed = true;
        show(answer.state === 'failed' ? answer : { ...answer, state: 'failed', message: answer.held ?? NOT_YET });
    }
  }
}

/** Milliseconds until the next look: most publications take seconds. */
export const pauseAt = (elapsed: number): number => (elapsed < 10_000 ? 250 : elapsed < 60_000 ? 1000 : 3000);

/** What is over in a moment is told when it is done; stages that flash by are not read. */
export function isWorthTelling(elapsed: number, progress: Progress | undefined): boolean {
  return progress !== undefined && elapsed >= 1 && (progress.seconds ?? Infinity) >= 1;
}

/** Undefined while the desk cannot be reached for a moment. */
async function ask(commit: string | undefined): Promise<Publication | 'logged out' | undefined> {
  try {
    return await publication(commit);
  } catch (error) {
    return error instanceof HttpError && error.status === 401 ? 'logged out' : undefined;
  }
}

/** Where residents read what is in a file: `content/disclosures/2026/x.md` → `/disclosures/x/`. */
export function pageOf(path: string): string {
  const match = /^content\/([a-z]+)\/(?:\d{4}\/)?([a-z0-9-]+)\.md$/.exec(path);
  return match ? `/${match[1]}/${match[2]}/` : '/';
}

/** The list an entry stood in, for when it was deleted. */
export const listOf = (path: string) => pageOf(path).replace(/^(\/[a-z]+\/).*/, '$1');

/** What Decap calls the entry in a file: `content/disclosures/2026/x.md` → disclosures, `2026/x`. */
export function entryOf(path: string): EntryRef {
  const [, collection, slug] = /^content\/([a-z]+)\/(.+)\.md$/.exec(path) ?? [];
  return { collection: collection ?? 'settings', slug: slug ?? 'settings' };
}
