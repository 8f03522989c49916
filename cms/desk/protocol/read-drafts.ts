import { HttpError } from '../../wire/http-error.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { parseEntryName } from '../disk/paths.ts';
import { versionOf } from '../drafts/changes.ts';
import { notesOf } from '../drafts/draft-notes.ts';
import type { Draft } from '../drafts/drafts.ts';
import type { Action, DeskContext } from './context.ts';
import { draftNamed, placeOnDisk, textOf } from './lookup.ts';

/** The ids of all drafts, `collection/slug`, the one changed last first. */
export const unpublishedEntries: Action<'unpublishedEntries'> = async (_params, context) => {
  const drafts = (await context.drafts.list()).filter(({ collection }) => isKnown(collection, context));
  return drafts.toSorted((a, b) => changed(b) - changed(a)).map(({ collection, slug }) => `${collection}/${slug}`);
};

/** What Decap's board and editor need to know of a draft, without its text. Most entries have none, which is no error. */
export const unpublishedEntry: Action<'unpublishedEntry'> = async ({ collection, slug }, context) => {
  const place = parseEntryName(collection, slug, context.collections);
  const draft = await context.drafts.find(place);
  if (draft?.entry !== place.wire) return null;
  const { path } = await placeOnDisk(draft.entry, context);
  return {
    collection: draft.collection,
    slug: draft.slug,
    status: draft.status,
    // Its files need not come to the form: they are served.
    diffs: [{ id: draft.tip, path: draft.entry, newFile: (await readIfThere(path)) === null }],
    updatedAt: sinceOf(draft),
    pullRequestAuthor: draft.writers[0]?.name ?? '',
    authors: [...draft.writers],
  };
};

/** The text of a draft and its version, which the next save sends back as its base. */
export const unpublishedEntryDataFile: Action<'unpublishedEntryDataFile'> = async ({ path, ...name }, context) => {
  const { draft } = await draftNamed(name, context);
  if (path !== draft.entry) throw new HttpError(403, '这个文件不属于这篇草稿。');
  const data = await textOf(draft, context);
  return { id: versionOf(data), data };
};

/** What residents read now and what they would read, with who did what to the draft, the newest first. */
export const compareEntry: Action<'compareEntry'> = async (name, context) => {
  const { draft } = await draftNamed(name, context);
  const { path } = await placeOnDisk(draft.entry, context);
  const published = await readIfThere(path);
  const text = await textOf(draft, context);
  return {
    published: published?.toString('utf8') ?? null,
    draft: text,
    id: versionOf(text),
    authors: [...draft.writers],
    status: draft.status,
    history: draft.steps.map(({ by, at, what }) => ({ by: by.name, at, what })),
    before: await textBefore(draft, text, context),
    notes: notesOf(draft.steps),
  };
};

/** Since when it stands as it does: handed in, approved, or written in or given back last. */
const sinceOf = ({ steps, status }: Draft): string =>
  (steps.find(({ wrote, moved }) => moved?.to === status || (wrote && status === 'draft')) ?? steps.at(-1))?.at ?? '';

/** What whoever gave it back, or took it back, had before them. */
async function textBefore(draft: Draft, text: string, { drafts }: DeskContext) {
  const given = draft.steps.find(({ moved }) => moved?.to === 'draft');
  if (given?.before === undefined) return null;
  const [bytes] = await drafts.read([{ draft: { tip: given.before }, wire: draft.entry }]);
  const before = bytes?.toString('utf8') ?? text;
  return before === text ? null : { text: before, at: given.at };
}

/** Not so for a collection that was taken out of the site while somebody had a draft in it. */
function isKnown(collection: string, context: DeskContext): boolean {
  return collection === 'settings' || context.collections.includes(collection);
}

function changed(draft: Draft): number {
  return Date.parse(draft.steps[0]?.at ?? '') || 0;
}
