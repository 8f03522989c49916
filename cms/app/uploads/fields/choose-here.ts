import { useEffect, useId, useRef } from 'react';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';

/** What Decap gives a control of files. */
export interface LibraryProps {
  field: { get(name: string): unknown };
  mediaPaths: { get(control: string): unknown };
  onOpenMediaLibrary: (wanted: object) => void;
  onRemoveInsertedMedia: (control: string) => void;
}

/** A file of the library: its address, and the name it had where it came from as far as that is known. */
export interface Chosen {
  address: string;
  title: string | undefined;
}

/** Opens Decap's library, and hands on what was chosen there for this control. */
export function useLibrary(props: LibraryProps, forImage: boolean, onChosen: (chosen: Chosen) => void): () => void {
  const { field, mediaPaths, onOpenMediaLibrary, onRemoveInsertedMedia } = props;
  const controlID = useId();
  const latest = useRef({ onChosen, onRemoveInsertedMedia });
  useEffect(() => {
    latest.current = { onChosen, onRemoveInsertedMedia };
  });
  const chosen = mediaPaths.get(controlID);
  useEffect(() => {
    if (typeof chosen !== 'string' || chosen === '') return;
    latest.current.onRemoveInsertedMedia(controlID);
    latest.current.onChosen({ address: chosen, title: titleOf(chosen) });
  }, [chosen, controlID]);
  return () => onOpenMediaLibrary({ controlID, forImage, allowMultiple: false, field });
}

function titleOf(address: string): string | undefined {
  const files = store.getState().mediaLibrary?.get('files') as { path: string; title?: string }[] | undefined;
  return files?.find(({ path }) => path === `public${address}`)?.title;
}
