import type { Problem } from '../../../src/schema/problems.ts';

/** A file that is meant to be in the entry on the screen and is not at the desk. */
export interface PendingUpload {
  name: string;
  /** The id of what shows it, and what the field is called that it goes into. */
  path: string;
  label: string;
  /** It was refused or did not get through, and waits for the clerk. */
  failed: boolean;
}

const pending = new Map<object, readonly PendingUpload[]>();
const listeners = new Set<() => void>();

/** What is on its way to the desk, told by each field for itself. */
export const pendingUploads = {
  all: (): PendingUpload[] => [...pending.values()].flat(),

  /** Takes the place of what the same `owner` has told before. */
  set(owner: object, files: readonly PendingUpload[]): void {
    if (JSON.stringify(files) === JSON.stringify(pending.get(owner) ?? [])) return;
    if (files.length > 0) pending.set(owner, files);
    else pending.delete(owner);
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
