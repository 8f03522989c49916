import {
  ProxyBackend,
  type AssetProxy,
  type DecapUser,
  type MediaFile,
  type ProxyRequest,
} from 'decap-cms-backend-proxy';
import { deskGet, deskPost, DeskError, type TheirText, type Unconfirmed } from '../state/desk-request.ts';
import { desk, seeList } from '../state/desk-state.ts';
import { LoginPage } from './login.tsx';
import { entryOf, listOf, pageOf, watchPublication } from '../state/publication-watch.ts';
import { publishAtIn, versions } from '../state/text-versions.ts';
import { may, type Me, type Person } from '../state/workflow.ts';

type BackendConfig = ConstructorParameters<typeof ProxyBackend>[0];
type Params = ProxyRequest['params'];
interface DataFile {
  path: string;
  raw: string;
}
interface LoadedEntry {
  file: { path: string; id: string | null };
}
interface LoadedDraft {
  collection: string;
  slug: string;
  authors?: Person[];
  diffs: { id: string; path: string }[];
}
interface SentFile {
  path: string;
  content: string;
}
const DECISIONS: ReadonlySet<string> = new Set(['updateUnpublishedEntryStatus', 'publishUnpublishedEntry']);
const UPLOADING: ReadonlySet<string> = new Set(['persistEntry', 'persistMedia']);
const FOR_FORM = 'form:';
type ListedMedia = Omit<MediaFile, 'displayURL' | 'file'>;

/** Decap's proxy protocol, spoken to the desk on the same host, with the clerk's own session. */
export class DeskBackend extends ProxyBackend {
  /** When residents may first see an entry, by path: only for those that wait. */
  readonly #publishAt = new Map<string, string | undefined>();

  /** What was looked at here, by path: Decap sends the pictures of a draft with each save, and asking once is enough. */
  readonly #confirmed = new Map<string, string>();

  /** There is no second site to look at drafts on; Decap would ask for its address every five seconds. */
  override readonly getDeployPreview = undefined;

  constructor(config: BackendConfig, options?: object) {
    super({ ...config, backend: { ...config.backend, proxy_url: '/desk/api' } }, options);
  }

  override authComponent() {
    return LoginPage;
  }

  override async restoreUser(): Promise<DecapUser> {
    const me = (await deskGet('/desk/me')) as Me;
    desk.set({ me });
    // What Decap calls open authoring is what an editor may do here: write and hand in, not approve and publish.
    return { name: me.name, login: me.account, useOpenAuthoring: !may(me, 'publish') };
  }

  override authenticate(): Promise<DecapUser> {
    return this.restoreUser();
  }

  override async logout(): Promise<void> {
    const { goOnTo } = (await deskPost('/desk/logout', {})) as { goOnTo?: string };
    // Decap keeps in memory what the next person at this computer may not do, and what was on the screen.
    if (goOnTo === undefined) location.reload();
    else location.assign(goOnTo);
  }

  override async request({ action, params }: ProxyRequest): Promise<unknown> {
    const files = action === 'persistEntry' ? (params['dataFiles'] as DataFile[]) : [];
    const answer = await this.#send({ action, params: { ...params, ...standsOn(action, params, files) } }, files);
    if (action === 'getEntry') versions.loaded((answer as LoadedEntry).file, false);
    if (action === 'persistEntry') {
      versions.saved(answer);
      desk.set({ savedAnew: (answer as { commit: string | null }).commit !== null });
    }
    for (const { path, raw } of files) this.#publishAt.set(path, publishAtIn(raw));
    this.#follow(action, params);
    return answer;
  }

  async #send(request: ProxyRequest, files: readonly DataFile[]): Promise<unknown> {
    const { action, params } = request;
    const confirmed = UPLOADING.has(action) ? { confirmed: Object.fromEntries(this.#confirmed) } : {};
    try {
      return await deskPost('/desk/api', { action, params: { ...params, ...confirmed } });
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      if (error.unconfirmed.length > 0) {
        if (!(await isConfirmed(error.unconfirmed, params))) throw error;
        for (const { path, sha256 } of error.unconfirmed) this.#confirmed.set(path, sha256);
        return this.#send(request, files);
      }
      if (error.status === 401) desk.set({ expired: true });
      if (error.conflict) await showConflict(error.conflict, files);
      if (error.problems.length === 0) throw error;
      const upload = action === 'persistMedia';
      desk.set({ problems: error.problems, upload });
      // The message about an upload stands over the media library, which hides the list.
      throw upload ? error : new DeskError(seeList(error.problems.length), error.status, { cause: error });
    }
  }

  /** After what changes the site: shows at the foot of the screen how it gets on. */
  #follow(action: string, params: Params): void {
    const path = versions.pathOf(String(params['collection']), String(params['slug']));
    if (action === 'publishUnpublishedEntry' || action === 'deleteUnpublishedEntry') versions.ended(path);
    if (action === 'publishUnpublishedEntry') {
      void watchPublication(pageOf(path), this.#publishAt.get(path));
    }
    const paths = action === 'deleteFiles' ? (params['paths'] as string[]) : [];
    for (const path of paths) versions.loaded({ path, id: null }, false);
    const deleted = paths.find((path) => path.startsWith('content/'));
    if (deleted) void watchPublication(listOf(deleted));
  }

  /** With an id it is for the board or a list, without one for the form: its text is marked, to be known below. */
  override async unpublishedEntry(wanted: { id?: string; collection?: string; slug?: string }): Promise<unknown> {
    const draft = (await super.unpublishedEntry(wanted)) as LoadedDraft;
    const { collection, slug, authors = [], diffs } = draft;
    desk.set({ authors: { ...desk.get().authors, [`${collection}/${slug}`]: authors } });
    if (wanted.id !== undefined) return draft;
    return { ...draft, diffs: diffs.map((diff) => ({ ...diff, id: `${FOR_FORM}${diff.id}` })) };
  }

  override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string> {
    const params = { collection, slug, path, id: id.replace(FOR_FORM, '') };
    const file = (await this.request({ action: 'unpublishedEntryDataFile', params })) as { id: string; data: string };
    if (id.startsWith(FOR_FORM)) versions.loaded({ path, id: file.id }, true);
    else versions.listed(path, file.id);
    this.#publishAt.set(path, publishAtIn(file.data));
    return file.data;
  }

  /** Names and addresses only: the desk serves the pictures themselves under /media/. */
  override async getMedia(folder = this.mediaFolder): Promise<MediaFile[]> {
    const files = (await this.request({ action: 'getMedia', params: { mediaFolder: folder } })) as ListedMedia[];
    return files.map(shown);
  }

  override getMediaFile(path: string): Promise<MediaFile> {
    const name = path.split('/').at(-1) ?? path;
    return Promise.resolve({ id: path, name, path, size: 0, url: served(path), displayURL: served(path) });
  }

  override async persistMedia(asset: AssetProxy, { commitMessage }: { commitMessage: string }): Promise<MediaFile> {
    const content = (await asset.toBase64?.()) ?? '';
    const params = { asset: { path: asset.path, content, encoding: 'base64' }, options: { commitMessage } };
    return shown((await this.request({ action: 'persistMedia', params })) as ListedMedia);
  }
}

/** What the desk must compare with: the text under a save, or the one that a decision is about. */
function standsOn(action: string, { collection, slug }: Params, files: readonly DataFile[]) {
  if (files.length > 0) return versions.known(files.map(({ path }) => path));
  return DECISIONS.has(action) ? versions.judged(String(collection), String(slug)) : {};
}

/** Asks the clerk to look at files that no program can read. */
async function isConfirmed(files: readonly Unconfirmed[], { asset, assets }: Params): Promise<boolean> {
  const sent = [asset, assets].flat().filter(Boolean) as SentFile[];
  const picture = (path: string) => {
    const content = sent.find((file) => file.path === path)?.content;
    return content !== undefined && /\.(?:jpe?g|png|webp)$/.test(path) ? `data:image/*;base64,${content}` : undefined;
  };
  const yes = await new Promise<boolean>((answer) => {
    desk.set({ confirming: { files: files.map((file) => ({ ...file, picture: picture(file.path) })), answer } });
  });
  desk.set({ confirming: undefined });
  return yes;
}

/** Shows both texts. */
async function showConflict(conflict: TheirText, files: readonly DataFile[]): Promise<void> {
  const entry = entryOf(conflict.path);
  const accept = () => {
    versions.accept(conflict);
  };
  const typed = files.find(({ path }) => path === conflict.path)?.raw;
  if (typed !== undefined) desk.set({ conflict: { ...conflict, entry, mine: typed, accept } });
  // Decided about a draft that somebody has written in since: it is to be read again.
  else if (conflict.from === 'draft') desk.set({ comparing: { ...entry } });
  else {
    const compared = await deskPost('/desk/api', { action: 'compareEntry', params: entry }).catch(() => undefined);
    const mine = (compared as { draft: string } | undefined)?.draft;
    if (mine !== undefined) desk.set({ conflict: { ...conflict, entry, mine, accept } });
  }
}

const served = (path: string) =>
  path
    .replace(/^public/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
const shown = (file: ListedMedia): MediaFile => {
  const url = file.url ?? served(file.path);
  return { ...file, url, displayURL: url };
};
