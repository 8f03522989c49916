import type { DecapState } from 'decap-cms-core/dist/esm/redux/index.js';
import { collectionNames } from '../../../src/collections/index.ts';
import type { DraftStatus } from '../../wire/drafts.ts';

export interface EntryRef {
  collection: string;
  /** Decap's slug, `2026/20261121-k7m2p`. */
  slug: string;
}

/** The entry in the editor, as our strip and panels need to know it. */
export interface OpenEntry extends EntryRef {
  /** Empty for an entry that was never saved. */
  slug: string;
  status: DraftStatus | undefined;
  changed: boolean;
  /** Residents read another text of it now. */
  isChange: boolean;
  /** Something is being saved, published or moved: no second act now. */
  busy: boolean;
}

/** What is said of an address that leads to no entry. */
export const NO_ENTRY = '没有这一篇';

const EDITOR = /^#\/collections\/([a-z]+)\/(?:new|entries\/([^?]+))/;

/** Reads the open entry from Decap's state; the address tells whether the editor is on the screen at all. */
export function entryIn({ entryDraft, editorialWorkflow }: DecapState, hash: string): OpenEntry | undefined {
  const address = EDITOR.exec(hash);
  const [, collection, slug = ''] = address ?? [];
  if (collection === undefined || entryDraft?.getIn(['entry', 'collection']) !== collection) return undefined;
  const decoded = decodeURI(slug);
  if ((entryDraft.getIn(['entry', 'slug']) ?? '') !== decoded) return undefined;
  const workflow = (key: string) => editorialWorkflow?.getIn(['entities', `${collection}.${decoded}`, key]);
  const busy = ['isPersisting', 'isPublishing', 'isUpdatingStatus'].some((key) => entryDraft.getIn(['entry', key]));
  const status = decoded === '' ? undefined : (workflow('status') as DraftStatus | undefined) || undefined;
  return {
    collection,
    slug: decoded,
    status,
    isChange: decoded !== '' && (status === undefined || workflow('isModification') === true),
    changed: entryDraft.getIn(['hasChanged']) === true,
    busy,
  };
}

/** The entry that an address of the editor leads to: `collections/services/entries/x?ref=workflow`. */
export function entryAt(address: string): EntryRef | undefined {
  const [, collection, slug] = /collections\/([a-z]+)\/entries\/([^?]+)/.exec(address) ?? [];
  return collection !== undefined && slug !== undefined ? { collection, slug: decodeURI(slug) } : undefined;
}

/** Where the form of a file opens, `content/services/x.md` → `#/collections/services/entries/x`; not every file has one. */
export function editorAddress(file: string): string | undefined {
  if (/^[^/]+\/settings\.yml$/.test(file)) return '#/collections/settings/entries/settings';
  const [, collection, slug] = /^[^/]+\/([a-z]+)\/(.+)\.md$/.exec(file) ?? [];
  const known = collectionNames.some((name) => name === collection);
  return known && slug !== undefined ? `#/collections/${collection!}/entries/${encodeURI(slug)}` : undefined;
}
