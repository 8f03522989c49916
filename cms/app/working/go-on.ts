import type { WorkingCopy } from '../../wire/working-copies.ts';
import { call } from '../state/desk-request.ts';
import { stampNow } from '../now.ts';
import { decap, type FormEntry } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import type { OpenEntry } from '../state/open-entry.ts';
import { versions } from '../state/text-versions.ts';
import { sendUnsent } from '../state/unsent.ts';
import { textOf } from '../state/copy-text.ts';
import { findCopies, forgetCopy, keepCopy } from './copy-store.ts';
import { showElsewhere } from './elsewhere.ts';
import { sameValues } from './same-values.ts';

type Values = Record<string, unknown>;

/** Where the id of a working copy stands in the address of a new entry. */
const QUERY = 'working';

export const idInAddress = (hash: string): string | undefined =>
  new URLSearchParams(hash.split('?')[1] ?? '').get(QUERY)?.match(/^[a-z0-9-]{1,80}$/)?.[0];

/** The form of a new entry that goes on from a working copy. */
export const addressOfCopy = ({ path, isNew }: Pick<WorkingCopy, 'path' | 'isNew'>): string => {
  const [, collection = '', slug = ''] = /^content\/([a-z-]+)\/(.+)\.md$/.exec(path) ?? [];
  if (path === 'content/settings.yml') return '#/collections/settings/entries/settings';
  const id = slug.split('/').at(-1) ?? '';
  return isNew ? `#/collections/${collection}/new?${QUERY}=${id}` : `#/collections/${collection}/entries/${slug}`;
};

/** Puts the id of a new entry into its address, without opening anything anew, so that loading the page again leads back. */
export function nameInAddress(path: string): void {
  const address = addressOfCopy({ path, isNew: true });
  if (!location.hash.includes(`${QUERY}=`)) history.replaceState(history.state, '', address);
}

/**
 * Whenever a form is opened: if the account has typed something in that entry and not saved it, the form goes on from
 * there. `reserve` is told the id under which a new entry was begun.
 */
export function goOnFromCopies(reserve: (id: string) => void, pathOfNew: (collection: string) => string): void {
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    if (isOtherNew(oldURL, newURL)) location.reload();
  });
  let key: unknown;
  let entry = '';
  decap.subscribe(() => {
    const open = decap.open();
    const [formKey, name] = [decap.formKey(), open ? `${open.collection}/${open.slug}` : ''];
    // The same entry in another form: something was hidden in it, or it was read anew.
    const isOpened = formKey !== key && name !== entry;
    [key, entry] = [formKey, name];
    if (!open || !isOpened) return;
    const id = open.slug === '' ? idInAddress(location.hash) : undefined;
    if (open.slug === '' && id === undefined) return;
    if (id !== undefined) reserve(id);
    void goOn(open, id === undefined ? versions.pathOf(open.collection, open.slug) : pathOfNew(open.collection));
  });
}

/** Decap keeps the form where only what comes after the question mark is another, and one new entry would become the other. */
const isOtherNew = (before: string, after: string): boolean =>
  after.split('?')[0]?.endsWith('/new') === true &&
  before.split('?')[0] === after.split('?')[0] &&
  idInAddress(before) !== idInAddress(after);

async function goOn(open: OpenEntry, path: string): Promise<void> {
  const account = desk.get().me?.account;
  if (account === undefined) return;
  const key = decap.formKey();
  const [copy, ...others] = await findCopies(account, path);
  const entry = decap.entry();
  if (!copy || !entry || decap.formKey() !== key) return;
  copy.goOn();
  const here = {
    mine: () => ({ path: copy.path, values: valuesOf(decap.entry() ?? entry) }),
    keep: () => void sendUnsent(),
  };
  if (sameValues(copy.values, valuesOf(entry))) {
    // It was saved, and the page went before that was noted.
    const other = await forgetCopy(account, path);
    showElsewhere(other ? [other] : [], here);
    return;
  }
  const current = versions.known([path]).base[path] ?? null;
  const ref = { collection: open.collection, slug: open.slug };
  const show = (gaveUp: boolean) => {
    desk.set({ resumed: { entry: ref, at: copy.at, gaveUp, turn: () => turn(gaveUp) } });
  };
  const turn = (gaveUp: boolean) => {
    decap.put(entry, gaveUp ? copy.values : undefined);
    const { at: _, goOn: __, drop: ___, ...writing } = copy;
    if (gaveUp) void keepCopy(account, writing, stampNow);
    else void forgetCopy(account, path);
    desk.set({ kept: gaveUp ? { where: 'desk', at: copy.at } : undefined });
    show(!gaveUp);
  };
  const hasMovedOn = open.slug !== '' && copy.base !== current;
  // Saving without having looked is refused by the desk then.
  if (hasMovedOn) versions.loaded({ path, id: copy.base }, open.status !== undefined);
  decap.put(entry, copy.values);
  desk.set({ kept: { where: 'desk', at: copy.at } });
  show(false);
  showElsewhere(others, here);
  if (hasMovedOn) await showMovedOn(open, path, copy, current);
}

/** The text it was written over is not the one that is there now: both are shown, as after a save that met another. */
async function showMovedOn(
  open: OpenEntry,
  path: string,
  copy: Pick<WorkingCopy, 'path' | 'base' | 'values'>,
  current: string | null,
): Promise<void> {
  const { collection, slug, status } = open;
  const from = status ? 'draft' : 'published';
  const theirs = await (
    status ? call('unpublishedEntryDataFile', { collection, slug, path }) : call('getEntry', { path })
  ).then(
    ({ data }) => data,
    () => undefined,
  );
  if (theirs === undefined) return;
  const conflict = { path, theirs, id: current, from } as const;
  const accept = () => {
    versions.accept(conflict);
  };
  desk.set({ conflict: { ...conflict, entry: { collection, slug }, mine: textOf(copy), accept } });
}

const valuesOf = (entry: FormEntry) => (entry.get('data') as { toJS(): Values }).toJS();
