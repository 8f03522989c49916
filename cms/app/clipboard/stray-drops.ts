import { sayNotTaken } from './say-dropped.ts';

/** Files that are let go beside the places for them would open in the place of the CMS: they are not taken, and it is said. */
export function refuseStrayDrops(page: Document): void {
  const stray = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return undefined;
    event.preventDefault();
    return event.dataTransfer;
  };
  page.addEventListener('dragover', stray);
  page.addEventListener('drop', (event) => {
    const files = [...(stray(event)?.files ?? [])];
    if (files.length > 0) sayNotTaken(files);
  });
}
