import type { Params } from '../../wire/actions.ts';
import type { WorkingCopy } from '../../wire/working-copies.ts';

/** What is typed, on its way to the desk. */
export type Writing = Omit<WorkingCopy, 'at' | 'writer' | 'revision'>;

/** One of an older version of the CMS knows neither its writer nor what it was written over. */
type Waiting = Writing & Partial<Pick<Params<'keepWorkingCopy'>, 'over' | 'writer'>> & { at: string };

/** What could not be sent, with the very text that lies in this browser. */
export interface WaitingHere {
  key: string;
  stored: string;
  copy: Waiting;
}

/** `gongshi.working.<account>.<path>#<writer>`: two tabs do not write over one another. */
const PREFIX = 'gongshi.working.';
/** Without the year: a new entry may come to lie in another than it was begun in. */
export const withoutYear = (path: string) => path.replace(/\/\d{4}\//, '/');
const placeOf = (account: string, path: string) => `${PREFIX}${account}.${withoutYear(path)}`;
export const keyOf = (account: string, path: string, writer: string) => `${placeOf(account, path)}#${writer}`;

/** Of one entry, or of all; the one that was kept last first. */
export function waitingOf(account: string, path?: string): WaitingHere[] {
  const place = path === undefined ? `${PREFIX}${account}.content/` : placeOf(account, path);
  const isMeant = (key: string) =>
    path === undefined ? key.startsWith(place) : key === place || key.startsWith(`${place}#`);
  const found = Object.keys(localStorage)
    .filter(isMeant)
    .flatMap((key) => readHere(key) ?? []);
  return found.toSorted((a, b) => (a.copy.at < b.copy.at ? 1 : -1));
}

/** Undefined where nothing can be kept. */
export function keepHere(key: string, copy: Waiting): WaitingHere | undefined {
  const stored = JSON.stringify(copy);
  try {
    localStorage.setItem(key, stored);
    return { key, stored, copy };
  } catch {
    return undefined;
  }
}

/** Unless its tab has written something else there since. */
export function letGo({ key, stored }: WaitingHere): void {
  if (localStorage.getItem(key) === stored) localStorage.removeItem(key);
}

function readHere(key: string): WaitingHere | undefined {
  const stored = localStorage.getItem(key) ?? '';
  try {
    return { key, stored, copy: JSON.parse(stored) as Waiting };
  } catch {
    return undefined;
  }
}
