import { HttpError } from '../../wire/http-error.ts';
import type { Publication } from '../../wire/publication.ts';
import { publication } from './desk-request.ts';
import { desk } from './desk-state.ts';
import type { EntryRef } from './open-entry.ts';

const PAUSE = 1500;
/** A build that has not ended by then has hung or the desk has gone. */
const PATIENCE = 15 * 60_000;
const LOST = '内容已经保存，但不知道网站有没有更新好。请过几分钟打开网站看看。';

let turn = 0;

/**
 * Follows the publication until the site shows it or the build has failed. `from` is the instant at which residents may
 * first see the page, if it is to wait.
 */
export async function watchPublication(page: string, from?: string): Promise<void> {
  const mine = ++turn;
  const until = Date.now() + PATIENCE;
  desk.set({ publication: { state: 'building', page, from } });
  while (mine === turn && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const answer = await ask();
    if (mine !== turn) return;
    if (!answer) continue;
    desk.set({ publication: { ...answer, page, from } });
    if (answer.state !== 'building') return;
  }
  if (mine === turn) desk.set({ publication: { state: 'failed', message: LOST, page } });
}

/** Undefined while the desk cannot be reached for a moment. */
async function ask(): Promise<Publication | undefined> {
  try {
    return await publication();
  } catch (error) {
    return error instanceof HttpError && error.status === 401 ? { state: 'failed', message: LOST } : undefined;
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
