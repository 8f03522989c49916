import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import { wholeCheck, type Checks, type FormEntry } from './before-save.ts';

/** Milliseconds after the last key. */
const AFTER_LAST = 600;

/** Keeps the list of what the entry on the screen lacks as it is. The answer looks at once. */
export function watchMissing(checks: Checks) {
  let form: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    const entry = decap.open() && (decap.entry() as FormEntry | undefined);
    return entry ? wholeCheck(entry, checks) : Promise.resolve([]);
  };
  const look = async () => {
    const before = decap.form();
    const missing = await check();
    if (decap.form() === before) desk.set({ missing });
  };
  decap.subscribe(() => {
    const data = decap.open() && decap.form();
    if (data === form) return;
    form = data;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), AFTER_LAST);
  });
  return check;
}
