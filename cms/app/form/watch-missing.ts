import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import { pendingProblems, pendingUploads } from '../state/pending-uploads.ts';
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
    return [...(await wholeCheck(entry, checks)), ...pendingProblems(typeof path === 'string' ? path : '')];
  };
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
  return check;
}
