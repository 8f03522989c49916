import {
  ProxyBackend,
  type AssetProxy,
  type DecapUser,
  type MediaFile,
  type ProxyRequest,
  type SavedEntry,
} from 'decap-cms-backend-proxy';
import type { ActionName, Answer, Params } from '../../wire/actions.ts';
import type { DraftStatus } from '../../wire/drafts.ts';
import type { Conflict } from '../../wire/error-answer.ts';
import { countOf } from '../../../src/schema/problems.ts';
import { HttpError } from '../../wire/http-error.ts';
import { decap } from '../state/decap-store.ts';
import { NO_ENTRY } from '../state/open-entry.ts';
import { askReasons, collected, mustAskReasons } from '../state/collected-notes.ts';
import type { ListedMedia } from '../../wire/uploads.ts';
import { askDesk } from '../state/ask-desk.ts';
import { call, logOut, whoAmI } from '../state/desk-request.ts';
import { desk, seeList } from '../state/desk-state.ts';
import type { Step } from '../state/next-step.ts';
import { LoginPage } from './login.tsx';
import { entryOf, listOf, pageOf, watchPublication } from '../state/publication-watch.ts';
import { versions } from '../state/text-versions.ts';
import { dropUnsent, sendUnsent } from '../state/unsent.ts';
import { may } from '../state/workflow.ts';
import { upload } from '../uploads/upload.ts';

type BackendConfig = ConstructorParameters<typeof ProxyBackend>[0];
const FOR_FORM = 'form:';

/** Decap's proxy protocol, spoken to the desk on the same host, with the clerk's own session. */
export class DeskBackend extends ProxyBackend {
  /** There is no second site to look at drafts on; Decap would ask for its address every five seconds. */
  override readonly getDeployPreview = undefined;

  constructor(config: BackendConfig, options?: object) {
    super({ ...config, backend: { ...config.backend, proxy_url: '/desk/api' } }, options);
  }

  override authComponent() {
    return LoginPage;
  }

  override async restoreUser(): Promise<DecapUser> {
    const me = await whoAmI();
    desk.set({ me });
    // What Decap calls open authoring is what an editor may do here: write and hand in, not approve and publish.
    return { name: me.name, login: me.account, useOpenAuthoring: !may(me, 'publish') };
  }

  override authenticate(): Promise<DecapUser> {
    return this.restoreUser();
  }

  override async logout(): Promise<void> {
    await sendUnsent();
    const { goOnTo } = await logOut();
    // Decap keeps in memory what the next person at this computer may not do, and what was on the screen.
    if (goOnTo === undefined) location.reload();
    else location.assign(goOnTo);
  }

  /** What Decap's own methods ask; those below that do more ask by themselves. */
  override async request({ action, params }: ProxyRequest): Promise<unknown> {
    const answer = await ask(action as ActionName, params as Params<ActionName>);
    // By such an error Decap knows that an entry has no draft.
    if (action === 'unpublishedEntry' && answer === null) throw new HttpError(404, '没有这篇草稿。');
    return answer;
  }

  override async getEntry(path: string) {
    const entry = await ask('getEntry', { path });
    // The settings of a new board are written in their form; of anything else an empty form would be another entry.
    if (entry.data === null && path !== 'content/settings.yml') throw new HttpError(404, NO_ENTRY);
    versions.loaded(entry.file, false);
    return entry;
  }

  /** Always as a draft: the CMS runs in its editorial workflow. What it names of uploads is at the desk already. */
  override async persistEntry({ dataFiles }: SavedEntry, options: Params<'persistEntry'>['options']) {
    const [typed] = dataFiles;
    const { path } = typed;
    const answer = await ask('persistEntry', { dataFiles, options, ...versions.known([path]) }, typed);
    versions.saved(answer);
    desk.set({ savedStatus: answer.status });
    return answer;
  }

  /** Whoever gives back what another has written says why, on whichever way they do it. */
  override async updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: DraftStatus) {
    const entry = { collection, slug };
    const { me, authors } = desk.get();
    const isOwn = (authors[`${collection}/${slug}`] ?? []).some(({ account }) => account === me?.account);
    const mustAsk = mustAskReasons(entry) && newStatus === 'draft' && !isOwn;
    if (mustAsk && !(await askReasons(entry))) throw new HttpError(0, '没有退回，还是原来的状态');
    const notes = newStatus === 'draft' ? [...collected.of(entry)] : [];
    const judged = versions.judged(collection, slug);
    const answer = await ask('updateUnpublishedEntryStatus', { ...entry, newStatus, notes, ...judged });
    if (notes.length > 0) collected.clear(entry);
    return answer;
  }

  /** Then shows at the foot of the screen how the site gets on. */
  override async publishUnpublishedEntry(collection: string, slug: string) {
    const path = versions.pathOf(collection, slug);
    const { title } = decap.about({ collection, slug });
    const answer = await ask('publishUnpublishedEntry', { collection, slug, ...versions.judged(collection, slug) });
    versions.published(path);
    void watchPublication({ title, page: pageOf(path), ...answer });
    return answer;
  }

  override async deleteUnpublishedEntry(collection: string, slug: string) {
    const answer = await ask('deleteUnpublishedEntry', { collection, slug });
    const path = versions.pathOf(collection, slug);
    versions.ended(path);
    dropUnsent(path);
    return answer;
  }

  override async deleteFiles(paths: string[], commitMessage: string) {
    const deleted = paths.find((path) => path.startsWith('content/'));
    const title = deleted && decap.about(entryOf(deleted)).title;
    const answer = await ask('deleteFiles', { paths, options: { commitMessage } });
    for (const path of paths) {
      versions.loaded({ path, id: null }, false);
      dropUnsent(path);
    }
    if (deleted) void watchPublication({ title, page: listOf(deleted), commit: answer.commit, deed: DELETED });
    return answer;
  }

  /** With an id it is for the board or a list, without one for the form: its text is marked, to be known below. */
  override async unpublishedEntry(wanted: { id?: string; collection?: string; slug?: string }): Promise<unknown> {
    const draft = (await super.unpublishedEntry(wanted)) as NonNullable<Answer<'unpublishedEntry'>>;
    const { collection, slug, authors, diffs } = draft;
    desk.set({ authors: { ...desk.get().authors, [`${collection}/${slug}`]: authors } });
    if (wanted.id !== undefined) return draft;
    return { ...draft, diffs: diffs.map((diff) => ({ ...diff, id: `${FOR_FORM}${diff.id}` })) };
  }

  override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string> {
    const file = await ask('unpublishedEntryDataFile', { collection, slug, path }).catch(async (error: unknown) => {
      // It was published, or given up, since Decap asked for it: asked again, it tells Decap so, which would wait for ever.
      await super.unpublishedEntry({ collection, slug });
      throw error;
    });
    if (id.startsWith(FOR_FORM)) versions.loaded({ path, id: file.id }, true);
    else versions.listed(path, file.id);
    return file.data;
  }

  /** Names and addresses only: the desk serves the pictures themselves under /media/. */
  override async getMedia(folder = this.mediaFolder): Promise<MediaFile[]> {
    return (await ask('getMedia', { mediaFolder: folder })).map(shown);
  }

  override getMediaFile(path: string): Promise<MediaFile> {
    const name = path.split('/').at(-1) ?? path;
    return Promise.resolve(shown({ id: path, name, path, size: 0, url: served(path) }));
  }

  /** From the library of Decap; the fields of the form upload by themselves. */
  override async persistMedia({ fileObj }: AssetProxy): Promise<MediaFile> {
    const { address, title, size } = await upload(fileObj);
    const path = `public${address}`;
    return shown({ id: path, name: path.split('/').at(-1) ?? path, path, size, url: address, title, state: 'aside' });
  }
}

/** The text of a save, which the clerk must not lose. */
interface Typed {
  path: string;
  raw: string;
}

/** Asks the desk and shows over Decap what it says against it. */
async function ask<A extends ActionName>(action: A, params: Params<A>, typed?: Typed): Promise<Answer<A>> {
  try {
    return await askDesk(action, params);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    if (error.conflict) await showConflict(error.conflict, typed);
    if (error.problems.length === 0) throw error;
    desk.set({ problems: error.problems, upload: false, aim: aimOf(action, params) });
    throw new HttpError(error.status, seeList(countOf(error.problems)), [], { cause: error });
  }
}

const DELETED = { kind: 'delete' } as const;

/** What is refused, for the head of the list. */
function aimOf(action: ActionName, params: unknown): Step | undefined {
  if (action === 'publishUnpublishedEntry') return 'publish';
  if (action !== 'updateUnpublishedEntryStatus') return undefined;
  return (params as Params<typeof action>).newStatus === 'pending_publish' ? 'approve' : 'submit';
}

/** Shows both texts. */
async function showConflict(conflict: Conflict, typed: Typed | undefined): Promise<void> {
  const entry = entryOf(conflict.path);
  const accept = () => {
    versions.accept(conflict);
  };
  const show = (mine: string) => desk.set({ conflict: { ...conflict, entry, mine, accept } });
  if (typed?.path === conflict.path) show(typed.raw);
  // Decided about a draft that somebody has written in since: it is to be read again.
  else if (conflict.from === 'draft') desk.set({ comparing: { ...entry }, failed: newerText(conflict.by) });
  else {
    const compared = await call('compareEntry', entry).catch(() => undefined);
    if (compared) show(compared.draft);
  }
}

const newerText = (by = '写的人') => `没有办成：${by}刚刚又改过。下面是新的一稿，请看过再办。`;

const served = (path: string) =>
  path
    .replace(/^public/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
const STATES = { aside: '【还没用到】', draft: '【草稿】' } as const;

/** By the name it had where it came from; whoever looks for a picture does not know its number. */
const shown = ({ state, ...file }: ListedMedia): MediaFile => ({
  ...file,
  name: `${state ? STATES[state] : ''}${file.title === undefined ? file.name : file.title + extension(file.name)}`,
  displayURL: file.url,
});
const extension = (name: string) => name.slice(name.lastIndexOf('.'));
