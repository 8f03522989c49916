import type { Problem } from '../../../src/schema/problems.ts';
import { missedUploads } from './missed-uploads.ts';

/** A file that is meant to be in the entry on the screen and is not at the desk. */
export interface PendingUpload {
  name: string;
  /** The id of what shows it, and what the field is called that it goes into. */
  path: string;
  label: string;
  /** It was refused or did not get through, and waits for the clerk. */
  failed: boolean;
}

/** What one field has told, and of which entry. */
interface Told {
  place: string | undefined;
  files: readonly PendingUpload[];
}

const pending = new Map<object, Told>();
const listeners = new Set<() => void>();
let placeNow: () => string | undefined = () => undefined;

/** Tells where the entry on the screen lies or will lie. */
export function uploadsGoTo(place: () => string | undefined): void {
  placeNow = place;
  // The page is closed with files on their way.
  addEventListener('pagehide', () => [...pending.values()].forEach(noteMissed));
}

function noteMissed({ place, files }: Told): void {
  if (place !== undefined) missedUploads.note(place, files);
}

/** What is on its way to the desk, told by each field for itself. */
export const pendingUploads = {
  all: (): PendingUpload[] => [...pending.values()].flatMap(({ files }) => files),

  /** Takes the place of what the same `owner` has told before. */
  set(owner: object, files: readonly PendingUpload[]): void {
    const before = pending.get(owner);
    if (JSON.stringify(files) === JSON.stringify(before?.files ?? [])) return;
    const place = before?.place ?? placeNow();
    if (files.length > 0) pending.set(owner, { place, files });
    else pending.delete(owner);
    // It is there now, or on its way again, or was taken out by hand.
    if (place !== undefined)
      for (const { name } of [...files, ...(before?.files ?? [])]) missedUploads.forget(place, name);
    for (const listener of listeners) listener();
  },

  /** The field is gone from the screen: what had not arrived is missed. */
  leave(owner: object): void {
    const before = pending.get(owner);
    if (!before) return;
    pending.delete(owner);
    noteMissed(before);
    for (const listener of listeners) listener();
  },

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** What is not there yet keeps an entry from being handed in or published, never from being saved. */
export const pendingProblems = (file: string): Problem[] =>
  pendingUploads.all().map(({ name, path, label, failed }) => ({
    ...{ file, path, label, severity: 'error' },
    message: failed ? `“${name}”没有传上去，为什么写在它那里。请再传一次，或者去掉它` : `“${name}”还在上传，请等它传完`,
  }));
