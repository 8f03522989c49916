import type { Problem } from '../../../src/schema/problems.ts';
import { decap } from '../state/decap-store.ts';
import { desk, isAccepted } from '../state/desk-state.ts';
import { missedProblems, missedUploads } from '../state/missed-uploads.ts';
import { pendingProblems, pendingUploads, uploadsGoTo } from '../state/pending-uploads.ts';
import { versions } from '../state/text-versions.ts';
import { wholeCheck, type Checks, type FormEntry } from './before-save.ts';

/** Milliseconds after the last key. */
const AFTER_LAST = 600;

/** Keeps the list of what the entry on the screen lacks as it is. The answer looks at once. */
export function watchMissing(checks: Checks) {
  let form: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async () => {
    const entry = decap.open() && (decap.entry() as FormEntry | undefined);
    if (!entry) return [];
    const path = entry.get('path');
    const file = typeof path === 'string' ? path : '';
    return [...(await wholeCheck(entry, checks)), ...pendingProblems(file), ...missed(placeNow(), file)];
  };
  const placeNow = () => {
    const open = decap.open();
    if (!open) return undefined;
    return open.slug === '' ? checks.newPath(open.collection, undefined) : versions.pathOf(open.collection, open.slug);
  };
  uploadsGoTo(placeNow);
  const look = async () => {
    const before = decap.form();
    const missing = await check();
    if (decap.form() === before) desk.set({ missing });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), AFTER_LAST);
  };
  decap.subscribe(() => {
    const data = decap.open() && decap.form();
    if (data === form) return;
    form = data;
    soon();
  });
  pendingUploads.subscribe(soon);
  let { accepted } = desk.get();
  desk.subscribe(() => {
    if (desk.get().accepted === accepted) return;
    ({ accepted } = desk.get());
    soon();
  });
  return check;
}

/** What did not get into this entry the last time; who says that it need not is not asked again. */
function missed(place: string | undefined, file: string): Problem[] {
  if (place === undefined) return [];
  return missedProblems(place, file).flatMap(({ name, ...problem }) => {
    if (!isAccepted(problem)) return [problem];
    missedUploads.forget(place, name);
    return [];
  });
}
