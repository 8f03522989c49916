import { createHash } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionName } from '../../../cms/wire/actions.ts';
import type { Clerk } from './people.ts';
import { alert, type Place } from './place.ts';
import { png } from './sample-files.ts';

/** One hash over every file of a repository, its objects, references and index among them; not of the desk's own folder. */
export async function hashOf({ root, deskDir }: Place): Promise<string> {
  const items = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = items
    .filter((item) => !item.isDirectory())
    .map((item) => ({ item, path: join(item.parentPath, item.name) }));
  const hash = createHash('sha256');
  for (const { item, path } of paths.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (path.startsWith(deskDir)) continue;
    hash
      .update(path)
      .update('\0')
      .update(item.isSymbolicLink() ? await readlink(path) : await readFile(path));
  }
  return hash.digest('hex');
}

export const asset = (path: string) => ({ path, content: png.toString('base64'), encoding: 'base64' });
const options = { commitMessage: '试' };
const good = { path: 'content/alerts/good.md', raw: alert('好') };

/** Every way in which a path can be given to the desk; a draft of `alerts/draft` must be there. */
export function waysOfPath(clerk: Clerk, path: string) {
  const bad = { dataFiles: [{ path, raw: alert('坏') }] };
  const name = { collection: 'alerts', slug: 'draft', id: '' };
  return {
    getEntry: clerk.api('getEntry', { path }),
    entriesByFiles: clerk.api('entriesByFiles', { files: [{ path }] }),
    persistEntry: clerk.api('persistEntry', { ...bad, options }),
    persistMedia: clerk.api('persistMedia', { asset: asset(path) }),
    deleteFiles: clerk.api('deleteFiles', { paths: ['content/alerts/water.md', path], options }),
    unpublishedEntryDataFile: clerk.api('unpublishedEntryDataFile', { ...name, path }),
    clearFinding: clerk.api('clearFinding', {
      file: path,
      kind: 'mobile',
      masked: '138****1234',
      reason: '试一试这样',
    }),
    keepWorkingCopy: clerk.api('keepWorkingCopy', { ...copy, path }),
    workingCopy: clerk.api('workingCopy', { path }),
    forgetWorkingCopy: clerk.api('forgetWorkingCopy', { path }),
  };
}

/** Every action that takes the name of an entry, with what it takes beside. */
const byName = {
  unpublishedEntry: {},
  unpublishedEntryDataFile: { path: 'content/alerts/draft.md', id: '' },
  deleteUnpublishedEntry: {},
  updateUnpublishedEntryStatus: { newStatus: 'pending_publish' },
  publishUnpublishedEntry: {},
  compareEntry: {},
  draftReview: {},
  addNotes: { notes: [{ words: '标题不清楚' }] },
  answerNote: { id: 1, done: true },
  previews: {},
  sharePreview: {},
  endPreview: { id: 'a1' },
} as const;
export const actionsByName = Object.entries(byName);

const draft = { collection: 'alerts', slug: 'draft' };
const copy = { path: 'content/alerts/draft.md', isNew: false, base: null, title: '好', values: { title: '好' } };
const ofDraft = Object.fromEntries(actionsByName.map(([action, more]) => [action, { ...draft, ...more }]));

/** Every action there is, with parameters that would do something if they got through. */
export const everyAction: readonly (readonly [string, object])[] = Object.entries({
  ...(ofDraft as Record<keyof typeof byName, object>),
  allowance: {},
  listEntries: { collection: 'alerts' },
  findEntries: { words: '停水' },
  sameEntries: { collection: 'alerts', occasion: { title: '停水', days: [] } },
  usualValues: { collection: 'alerts' },
  usualSpeakers: { collection: 'disclosures' },
  ownCollections: {},
  entriesByFolder: { folder: 'content/alerts', extension: 'md', depth: 1 },
  entriesByFiles: { files: [{ path: 'content/settings.yml' }] },
  getEntry: { path: 'content/alerts/water.md' },
  accountReports: {},
  unpublishedEntries: {},
  persistEntry: { dataFiles: [good], options },
  getMedia: {},
  persistMedia: { asset: asset('public/media/x.png') },
  importTexts: { files: [{ name: '通知.txt', content: '' }] },
  goOnImporting: { ticket: 'x' },
  keepWorkingCopy: copy,
  workingCopies: {},
  workingCopy: { path: copy.path },
  forgetWorkingCopy: { path: copy.path },
  deleteFiles: { paths: ['content/alerts/water.md'], options },
  clearFinding: { file: 'content/alerts/water.md', kind: 'mobile', masked: '138****1234', reason: '试一试这样' },
} satisfies Record<ActionName, object>);
