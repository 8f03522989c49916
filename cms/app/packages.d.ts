/// <reference types="vite/client" />

/** What we use of Decap's packages that ship no types, as read in their sources (versions of package.json). */

declare module 'decap-cms-backend-proxy' {
  import type { ComponentType } from 'react';

  export interface ProxyRequest {
    action: string;
    params: Record<string, unknown>;
  }

  export interface DecapUser {
    login?: string;
    name?: string;
    /** May write and hand in, not approve and publish. */
    useOpenAuthoring?: boolean;
  }

  export interface LoginProps {
    onLogin: (user: DecapUser) => void;
    inProgress?: boolean;
  }

  export interface MediaFile {
    id: string;
    name: string;
    path: string;
    size: number;
    url: string;
    displayURL: string;
    file?: File;
  }

  /** A file that somebody has chosen in the library. */
  export interface AssetProxy {
    fileObj: File;
  }

  /** What the editor hands over: one text, since an entry has one language. */
  export interface SavedEntry {
    dataFiles: [{ path: string; raw: string; newPath?: string }];
  }

  export class ProxyBackend {
    constructor(config: { backend: { proxy_url?: string; branch?: string }; media_folder: string }, options?: object);
    mediaFolder: string;
    branch: string;
    authComponent(): ComponentType<LoginProps>;
    restoreUser(user?: DecapUser): Promise<DecapUser>;
    authenticate(user: DecapUser): Promise<DecapUser>;
    logout(): Promise<void> | null;
    request(request: ProxyRequest): Promise<unknown>;
    getMedia(folder?: string): Promise<MediaFile[]>;
    getMediaFile(path: string): Promise<MediaFile>;
    persistMedia(asset: AssetProxy): Promise<MediaFile>;
    getEntry(path: string): Promise<unknown>;
    persistEntry(entry: SavedEntry, options: object): Promise<unknown>;
    updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string): Promise<unknown>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    deleteFiles(paths: string[], commitMessage: string): Promise<unknown>;
    unpublishedEntry(wanted: { id?: string; collection?: string; slug?: string }): Promise<unknown>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
    getDeployPreview: unknown;
  }
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  /** Immutable maps, as far as we read them. */
  interface Tree {
    get(key: string): unknown;
    getIn(path: readonly string[]): unknown;
  }

  export interface DecapState {
    collections: Tree;
    config?: unknown;
    entryDraft?: Tree;
    editorialWorkflow?: Tree;
    mediaLibrary?: Tree;
  }

  export const store: {
    getState(): DecapState;
    subscribe(listener: () => void): () => void;
    /** Of a thunk: what it returns. */
    dispatch(action: unknown): unknown;
  };
}

declare module 'decap-cms-core/dist/esm/backend.js' {
  /** The backend behind Decap's screens; `implementation` is ours. */
  export function currentBackend(config: unknown): {
    implementation: { unpublishedEntry(wanted: { id: string }): Promise<unknown> };
    processUnpublishedEntry(collection: unknown, draft: unknown, withMedia: boolean): Promise<unknown>;
  };
}

declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow.js' {
  export const UNPUBLISHED_ENTRY_DELETE_SUCCESS: string;
  export const UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS: string;
  export const UNPUBLISHED_ENTRY_SUCCESS: string;

  /** Thunks for the store. They tell the clerk themselves how it went. */
  export function loadUnpublishedEntry(collection: unknown, slug: string): unknown;
  export function persistUnpublishedEntry(collection: unknown, existing: boolean): unknown;
  export function publishUnpublishedEntry(collection: string, slug: string): unknown;
  export function updateUnpublishedEntryStatus(collection: string, slug: string, from: string, to: string): unknown;
}

declare module 'decap-cms-core/dist/esm/actions/notifications.js' {
  export function addNotification(notification: { message: string; type: string; dismissAfter: number }): unknown;
}

declare module 'decap-cms-core/dist/esm/actions/mediaLibrary.js' {
  /** Puts a file beside the entry on the screen, or into the library; resolves with what it told the store. */
  export function persistMedia(file: File): unknown;
}

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export const DRAFT_CHANGE_FIELD: string;
  export const DRAFT_CREATE_EMPTY: string;
  export const DRAFT_CREATE_FROM_ENTRY: string;
  export function deleteLocalBackup(collection: unknown, slug: string): unknown;
}
