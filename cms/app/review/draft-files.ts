import { call } from '../state/desk-request.ts';
import type { EntryRef } from '../state/open-entry.ts';

/**
 * Pictures and files that only the draft has are at no address yet: pictures of a part of the page that cannot be loaded
 * are fetched out of it, and links to such files open them. What it returns ends that.
 */
export function showDraftFiles(part: HTMLElement, { collection, slug }: EntryRef): () => void {
  const fetched = new Map<string, Promise<string>>();
  const addressOf = (path: string): Promise<string> => {
    const known = fetched.get(path) ?? fromDraft(path);
    fetched.set(path, known);
    return known;
  };
  const fromDraft = async (path: string) => {
    const file = await call('unpublishedEntryMediaFile', { collection, slug, path: `public${path}` });
    const bytes = Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: typeOf(path) }));
  };
  const onError = ({ target }: Event) => {
    const path = target instanceof HTMLImageElement ? target.getAttribute('src') : null;
    if (!path?.startsWith('/media/')) return;
    addressOf(path).then(
      (address) => (target as HTMLImageElement).setAttribute('src', address),
      () => undefined,
    );
  };
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const path = link?.getAttribute('href');
    if (!path?.startsWith('/media/')) return;
    event.preventDefault();
    // Opened now: later the browser would take it for a page that opens by itself.
    const tab = open('', '_blank');
    const go = (address: string) => tab?.location.replace(address);
    fetch(path, { method: 'HEAD' })
      .then(({ ok }) => (ok ? path : addressOf(path)))
      .then(go, () => go(path));
  };
  part.addEventListener('error', onError, true);
  part.addEventListener('click', onClick);
  return () => {
    part.removeEventListener('error', onError, true);
    part.removeEventListener('click', onClick);
    for (const one of fetched.values())
      one.then(
        (address) => URL.revokeObjectURL(address),
        () => undefined,
      );
  };
}

const TYPES: Readonly<Record<string, string>> = {
  ...{ pdf: 'application/pdf', png: 'image/png', webp: 'image/webp', jpg: 'image/jpeg', jpeg: 'image/jpeg' },
};
const typeOf = (path: string) => TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
