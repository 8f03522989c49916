/** What is on its way to the desk, for the line that tells how far it is. */
export interface Uploading {
  /** Which of how many it is. */
  index: number;
  count: number;
  /** As it was chosen. */
  file: File;
  /** From 0 to 1. */
  share: number;
}

let now: Uploading | undefined;
const listeners = new Set<() => void>();

export const uploading = {
  get: (): Uploading | undefined => now,
  set(next: Uploading | undefined): void {
    now = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
