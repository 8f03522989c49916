/// <reference types="vite/client" />

/** What we use of Decap's packages that ship no types, as read in their sources (versions of package.json). */

declare module 'decap-cms-locales' {
  export interface Phrases {
    [key: string]: string | Phrases;
  }
  export const en: Phrases;
  export const zh_Hans: Phrases;
}

declare module 'decap-cms-backend-proxy' {
  import type { ComponentType } from 'react';

  export interface ProxyRequest {
    action: string;
    params: Record<string, unknown>;
  }

  export interface DecapUser {
    login?: string;
    name?: string;
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

  /** An upload that Decap holds in memory. */
  export interface AssetProxy {
    path: string;
    toBase64?(): Promise<string>;
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
    persistMedia(asset: AssetProxy, options: { commitMessage: string }): Promise<MediaFile>;
  }
}

declare module 'decap-cms-editor-component-image' {
  import type { BlockEditorComponentOptions } from 'decap-cms-core';
  const image: BlockEditorComponentOptions;
  export default image;
}

/** A widget package: calling `Widget()` gives what `registerWidget` takes. */
interface DecapWidget {
  Widget(): { name: string; controlComponent: never };
}

declare module 'decap-cms-widget-boolean' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-file' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-image' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-list' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-markdown' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-number' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-object' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-relation' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-select' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-string' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-widget-text' {
  const widget: DecapWidget;
  export default widget;
}
