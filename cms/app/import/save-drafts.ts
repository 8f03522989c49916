import { entryText } from '../../../src/collections/entry-text.ts';
import { collectionNames, definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { occasionOf } from '../../../src/record/occasion.ts';
import { placeOfNew } from '../../../src/schema/new-names.ts';
import type { ActionName, Answer, Params } from '../../wire/actions.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { ImportedTexts } from '../../wire/imports.ts';

type Entry = ImportedTexts[number]['entries'][number];

/** An entry of an import and where it stands in it. */
export interface PlacedEntry {
  place: string;
  entry: Entry;
}

/** Where an entry was put, from before it is sent; and how it was saved, once the desk has answered. */
export interface Draft {
  path: string;
  saved?: { text: string; id: string };
}
export type Drafts = Readonly<Record<string, Draft>>;

export interface SaveOutcome {
  /** How many of them all are drafts now. */
  saved: number;
  of: number;
  unsaved: readonly { title: string; why: string }[];
}

interface Saving {
  opened: readonly string[];
  drafts: () => Drafts;
  keep: (key: string, draft: Draft) => void;
  ask: <A extends ActionName>(action: A, params: Params<A>) => Promise<Answer<A>>;
  newId: () => string;
  onProgress: (index: number) => void;
}

export const keyOf = ({ place, entry }: PlacedEntry): string => `${entry.collection} ${place}`;

const OPENED = '已经打开过表单，请在表单里保存';
const PERSONAL = '有个人信息，请先回答怎么办';
const LATER = '前面一篇没有存上，这篇还没有存。请再按一次接着存';

/**
 * Saves entries as drafts, half done or not. Each has its id before it is sent and keeps it, so that nothing is saved twice
 * when this is asked again, because an answer was lost or another question was answered.
 */
export async function saveDrafts(entries: readonly PlacedEntry[], saving: Saving): Promise<SaveOutcome> {
  const unsaved: { title: string; why: string }[] = [];
  let stopped = false;
  for (const [index, placed] of entries.entries()) {
    saving.onProgress(index);
    const why = stopped
      ? LATER
      : await whyNotSaved(placed, saving).catch((error: unknown) => {
          if (!(error instanceof HttpError)) throw error;
          // Nobody knows the desk's mind, or nobody is signed in: it is the same for all that follow.
          stopped = [0, 401, 403].includes(error.status) || error.status >= 500;
          return error.conflict ? '存过以后又有人改过，没有覆盖' : error.message.replace(/。$/, '');
        });
    if (why !== undefined) unsaved.push({ title: placed.entry.title || '（还没有标题）', why });
  }
  return { saved: entries.length - unsaved.length, of: entries.length, unsaved };
}

/** Undefined when it is a draft now. */
async function whyNotSaved(placed: PlacedEntry, saving: Saving): Promise<string | undefined> {
  const { entry, place } = placed;
  const collection = collectionNames.find((name) => name === entry.collection)!;
  const key = keyOf(placed);
  const before = saving.drafts()[key];
  if (entry.personal.length > 0) return PERSONAL;
  if (!before && saving.opened.includes(place)) return OPENED;
  const text = entryText(collection, entry.values, entry.body);
  if (before?.saved?.text === text) return undefined;
  const id = before?.path.split('/').at(-1)!.replace(/\.md$/, '') ?? saving.newId();
  if (!before?.saved) {
    const same = await sameAs(collection, entry, id, saving);
    if (same !== undefined) return same;
  }
  const { folders, label } = definitionOf(collection);
  const slug = placeOfNew(folders, entry.values['published'], id);
  const draft = before ?? { path: `content/${collection}/${slug}.md` };
  saving.keep(key, draft);
  const { ids } = await saving.ask('persistEntry', {
    dataFiles: [{ path: draft.path, raw: text }],
    options: { collectionName: collection, commitMessage: `导入${label}：${slug}` },
    base: { [draft.path]: draft.saved?.id ?? null },
  });
  saving.keep(key, { ...draft, saved: { text, id: ids[draft.path]! } });
  return undefined;
}

/** Why it is there already, of the same title and occasion: brought in earlier, or written by somebody. */
async function sameAs(
  collection: CollectionName,
  { values }: Entry,
  own: string,
  { ask }: Saving,
): Promise<string | undefined> {
  const occasion = occasionOf(collection, values);
  const { same } = await ask('sameEntries', { collection, occasion, own });
  const found = same.find(({ sameBy, title }) => sameBy === 'title' || title === occasion.title);
  const stands = { published: '已经公开了', draft: '已经是草稿', unsaved: '您写了，还没有保存' };
  return found && `同样的一篇${stands[found.state]}。要再写一篇，请打开表单`;
}
