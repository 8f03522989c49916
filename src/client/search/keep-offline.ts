import { openIndex } from '../../search/find/open-index.ts';

/** A board with more entries is too much to keep unasked. */
const MOST_ENTRIES = 1000;
const AFTER = 3000;

/** Once results are shown: keeps of a small board the whole index beside its pages (`../tools/keep-pages.ts`), for when there is no network. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
  const sparing = connection?.saveData === true || connection?.type === 'cellular';
  if (sparing) return;
  void navigator.serviceWorker.ready.then(() => {
    setTimeout(() => void fetchAll().catch(() => undefined), AFTER);
  });
}

/** Only a page that the worker serves puts into its store what it fetches. */
async function fetchAll(): Promise<void> {
  if (!navigator.serviceWorker.controller) return;
  // What some questions need beside the index.
  await Promise.all([import('../../search/find/phonetic.ts'), import('../../search/find/answers.ts')]);
  const index = await openIndex();
  if (index.table.entries <= MOST_ENTRIES) await index.visitAll();
}
