import { withoutDesk } from '../backends/host-board.ts';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';

/** What Decap gives a widget to choose an upload with, and to show one that is not public yet. */
export interface MediaTools {
  field: unknown;
  onOpenMediaLibrary: (wanted: object) => void;
  onRemoveInsertedMedia: (controlID: string) => void;
  getAsset: (path: string, field: unknown) => { path: string; url?: string; toString(): string };
}

let asked = 0;

const library = () => store.getState().mediaLibrary;

/** Opens the list of uploads; the address of the picture that was chosen, undefined when the list was closed. */
export function choosePicture({
  field,
  onOpenMediaLibrary,
  onRemoveInsertedMedia,
}: MediaTools): Promise<string | undefined> {
  const controlID = `body-picture-${String(++asked)}`;
  return new Promise((resolve) => {
    onOpenMediaLibrary({ controlID, forImage: true, value: '', allowMultiple: false, field });
    const stop = store.subscribe(() => {
      const chosen = library()?.getIn(['controlMedia', controlID]);
      if (library()?.get('isVisible') === true && typeof chosen !== 'string') return;
      stop();
      resolve(typeof chosen === 'string' && chosen !== '' ? chosen : undefined);
      // Decap is in the middle of an action.
      queueMicrotask(() => onRemoveInsertedMedia(controlID));
    });
  });
}

/** Shows an upload as soon as it is there, public or not: the desk serves it, Decap holds it. The returned function gives up. */
export function showUpload({ getAsset, field }: MediaTools, src: string, show: (address: string) => void): () => void {
  if (!withoutDesk()) {
    show(src);
    return () => {};
  }
  let stop: (() => void) | undefined;
  const look = () => {
    const asset = getAsset(src, field);
    // What Decap gives while it loads.
    if (asset.path === 'empty.svg') return false;
    show(asset.toString());
    stop?.();
    return true;
  };
  if (!look()) stop = store.subscribe(() => queueMicrotask(() => stop && look()));
  return () => {
    stop?.();
    stop = undefined;
  };
}
