import { createHash } from 'node:crypto';
import type { Answer } from './http.ts';
import type { Clerk } from './people.ts';

/** The version of a text, as the desk counts it. */
export const version = (text: string) => createHash('sha256').update(text).digest('hex');

export interface Saving {
  /** What the clerk had before them. */
  over?: string | null;
  seen?: string | null;
  /** Files that are uploaded before. */
  assets?: object[];
  options?: object;
}

/** What Decap sends when a clerk saves an alert; the answer is that of the first step that was refused. */
export async function draftAlert(clerk: Clerk, id: string, raw: string, saving: Saving = {}): Promise<Answer> {
  const path = `content/alerts/${id}.md`;
  const { over = null, seen, assets = [], options } = saving;
  for (const asset of assets) {
    const kept = await clerk.api('persistMedia', { asset });
    if (kept.status !== 200) return kept;
  }
  return clerk.api('persistEntry', {
    branch: 'main',
    dataFiles: [{ path, slug: id, raw }],
    options: {
      collectionName: 'alerts',
      useWorkflow: true,
      status: 'draft',
      commitMessage: `保存提醒：${id}`,
      ...options,
    },
    base: { [path]: over === null ? null : version(over) },
    ...(seen !== undefined && { seen: { [path]: seen === null ? null : version(seen) } }),
  });
}

/** Saves an alert and publishes it, as who has the right does; the answer is that of the last step taken. */
export async function publishAlert(clerk: Clerk, id: string, raw: string, saving: Saving = {}): Promise<Answer> {
  const saved = await draftAlert(clerk, id, raw, saving);
  if (saved.status !== 200) return saved;
  return publishDraft(clerk, id, { base: { [`content/alerts/${id}.md`]: version(raw) } });
}

export const draftOf = (clerk: Clerk, slug: string, collection = 'alerts') =>
  clerk.api('unpublishedEntry', { collection, slug });
export const setStatus = (clerk: Clerk, slug: string, newStatus: string, more: object = {}) =>
  clerk.api('updateUnpublishedEntryStatus', { collection: 'alerts', slug, newStatus, ...more });
export const publishDraft = (clerk: Clerk, slug: string, more: object = {}) =>
  clerk.api('publishUnpublishedEntry', { collection: 'alerts', slug, ...more });
export const discardDraft = (clerk: Clerk, slug: string) =>
  clerk.api('deleteUnpublishedEntry', { collection: 'alerts', slug });

/** The text of the draft of an alert. */
export async function draftText(clerk: Clerk, slug: string): Promise<string> {
  const path = `content/alerts/${slug}.md`;
  const answer = await clerk.api('unpublishedEntryDataFile', { collection: 'alerts', slug, path, id: 'x' });
  return (answer.json() as { data: string }).data;
}
