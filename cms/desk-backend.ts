import {
  ProxyBackend,
  type AssetProxy,
  type DecapUser,
  type MediaFile,
  type ProxyRequest,
} from 'decap-cms-backend-proxy';
import { deskGet, deskPost, DeskError } from './desk-request.ts';
import { desk, seeList } from './desk-state.ts';
import { LoginPage } from './login.tsx';
import { listOf, pageOf, watchPublication } from './publication-watch.ts';

type BackendConfig = ConstructorParameters<typeof ProxyBackend>[0];
interface LoadedEntry {
  file: { path: string; id: string | null };
  data: string;
}
interface DataFile {
  path: string;
}
type ListedMedia = Omit<MediaFile, 'displayURL' | 'file'>;

/** Decap's proxy protocol, spoken to the desk on the same host, with the clerk's own session. */
export class DeskBackend extends ProxyBackend {
  /** The version of each file that was read here; the desk refuses to overwrite a newer one. */
  readonly #versions = new Map<string, string | null>();

  constructor(config: BackendConfig, options?: object) {
    super({ ...config, backend: { ...config.backend, proxy_url: '/desk/api' } }, options);
  }

  override authComponent() {
    return LoginPage;
  }

  override async restoreUser(): Promise<DecapUser> {
    return (await deskGet('/desk/me')) as DecapUser;
  }

  override authenticate(user: DecapUser): Promise<DecapUser> {
    return Promise.resolve(user);
  }

  override async logout(): Promise<void> {
    await deskPost('/desk/logout', {});
  }

  override async request({ action, params }: ProxyRequest): Promise<unknown> {
    const files = action === 'persistEntry' ? (params['dataFiles'] as DataFile[]) : [];
    const base = Object.fromEntries(files.map(({ path }) => [path, this.#versions.get(path) ?? null]));
    const answer = await this.#send({ action, params: { ...params, ...(files.length && { base }) } });
    for (const { file } of loaded(action, answer)) this.#versions.set(file.path, file.id);
    for (const [path, id] of Object.entries(saved(action, answer))) this.#versions.set(path, id);
    this.#follow(action, params, files);
    return answer;
  }

  async #send(request: ProxyRequest): Promise<unknown> {
    try {
      return await deskPost('/desk/api', request);
    } catch (error) {
      if (error instanceof DeskError) {
        if (error.status === 401) desk.set({ expired: true });
        if (error.problems.length > 0) {
          desk.set({ problems: error.problems });
          throw new DeskError(seeList(error.problems.length), error.status, [], error);
        }
      }
      throw error;
    }
  }

  #follow(action: string, params: ProxyRequest['params'], [written]: readonly DataFile[]): void {
    if (written) void watchPublication(pageOf(written.path));
    const paths = action === 'deleteFiles' ? (params['paths'] as string[]) : [];
    const deleted = paths.find((path) => path.startsWith('content/'));
    if (deleted) void watchPublication(listOf(deleted));
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

/** The versions that a save has made. */
const saved = (action: string, answer: unknown) =>
  action === 'persistEntry' ? ((answer as { ids?: Record<string, string> }).ids ?? {}) : {};

function loaded(action: string, answer: unknown): LoadedEntry[] {
  if (action === 'getEntry') return [answer as LoadedEntry];
  return action === 'entriesByFolder' || action === 'entriesByFiles' ? (answer as LoadedEntry[]) : [];
}
